import { CONTEXTS, type ContextName } from './context-names.ts';
import type { Environment } from './environment.ts';
import { readKafka } from './kafka.ts';
import type { Settings } from './settings.ts';

type Network = Pick<
  Settings,
  | 'alone'
  | 'ports'
  | 'grpcPort'
  | 'host'
  | 'reusePort'
  | 'peers'
  | 'publicUrl'
  | 'publicUrlGiven'
  | 'proxies'
  | 'bus'
>;

const WEB = ['http:', 'https:'];

/** `HIORDER_ORDERING_URL` and the like. */
export const variableOf = (context: ContextName | 'bus', what: 'URL' | 'PORT' | 'DATABASE_URL'): string =>
  `HIORDER_${context.toUpperCase()}_${what}`;

/** Who is where. */
export function readNetwork(given: Environment, contexts: ReadonlySet<ContextName>): Network {
  const peers = peersOf(given, contexts);
  const ports = portsOf(given, contexts);
  const publicUrl = given.url('HIORDER_PUBLIC_URL', WEB);
  const kafka = given.oneOf('HIORDER_BUS', ['embedded', 'kafka'], 'embedded') === 'kafka';
  const alone = contexts.has('gateway') && peers.size === 0 && given.text('HIORDER_MIGRATE') !== 'only';
  return {
    alone,
    ports,
    grpcPort: grpcPortOf(given, alone ? (ports.get('gateway') ?? 8080) + 10 : undefined),
    host: given.text('HOST') ?? '0.0.0.0',
    reusePort: given.oneOf('HIORDER_REUSE_PORT', ['on', 'off'], 'off') === 'on',
    peers,
    publicUrl: publicUrl ?? `http://localhost:${ports.get('gateway') ?? 8080}`,
    publicUrlGiven: publicUrl !== undefined,
    proxies: given.number('HIORDER_PROXIES', { fallback: 0, min: 0, max: 9 }),
    bus: kafka ? readKafka(given) : { kind: 'embedded' },
  };
}

function peersOf(given: Environment, own: ReadonlySet<ContextName>): Map<ContextName, readonly string[]> {
  const urls = CONTEXTS.filter((name) => name !== 'gateway' && !own.has(name)).map(
    (name) => [name, given.urls(variableOf(name, 'URL'), WEB)] as const,
  );
  return new Map(urls.filter(([, addresses]) => addresses.length > 0));
}

/** The gateway, or the only context, has PORT. Several contexts of one process have the same routes for operators. */
function portsOf(given: Environment, contexts: ReadonlySet<ContextName>): Map<ContextName, number> {
  const first = contexts.has('gateway') ? 'gateway' : contexts.size === 1 ? [...contexts][0] : undefined;
  const limits = { min: 1, max: 65_535 };
  const ports = new Map<ContextName, number>();
  if (first) ports.set(first, given.number('PORT', { fallback: 8080, ...limits }));
  for (const name of contexts) {
    const variable = variableOf(name, 'PORT');
    if (given.has(variable)) ports.set(name, given.number(variable, { fallback: 8080, ...limits }));
  }
  return ports;
}

function grpcPortOf(given: Environment, fallback: number | undefined): Network['grpcPort'] {
  const wanted = given.text('HIORDER_GRPC_PORT');
  if (wanted === 'off') return undefined;
  if (wanted === undefined) return fallback === undefined ? undefined : { number: fallback, given: false };
  const number = given.number('HIORDER_GRPC_PORT', { fallback: 8090, min: 1, max: 65_535 });
  return { number, given: true };
}
