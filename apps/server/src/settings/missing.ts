import { hasDatabase, type ContextName } from './context-names.ts';
import type { Environment } from './environment.ts';
import { variableOf } from './network.ts';
import type { Settings } from './settings.ts';

/** Who cannot work without whom. */
const NEEDS: Readonly<Partial<Record<ContextName, readonly [ContextName, string][]>>> = {
  identity: [['ordering', 'identity opens table sessions at ordering']],
  ordering: [['payment', 'ordering confirms payments at payment']],
  gateway: [['ordering', 'without ordering the gateway is never ready']],
};

/** One sentence for each value without which this process could only fail later, and less clearly. */
export function whatIsMissing(s: Settings, given: Environment): string[] {
  const bus = s.bus.kind === 'kafka' && s.bus.brokers.length === 0;
  return [
    ...(bus
      ? ['HIORDER_KAFKA_BROKERS is missing: HIORDER_BUS is kafka (host:port, with commas between)']
      : []),
    ...(s.alone ? [] : missingStorage(s, given)),
    ...(s.migrate === 'only' ? [] : [...missingPeers(s), ...missingPorts(s), ...missingPayment(s)]),
    ...(s.migrate === 'only' || s.alone ? [] : missingShared(s, given)),
  ];
}

function missingStorage(s: Settings, given: Environment): string[] {
  const lines: string[] = [];
  const reachable = (name: ContextName | 'bus') => s.databaseUrl !== undefined || s.databaseUrls.has(name);
  if (!given.has('HIORDER_BUS'))
    lines.push(
      'HIORDER_BUS is missing: processes that work together need a common one, kafka (or embedded, when all use one PostgreSQL)',
    );
  else if (given.text('HIORDER_BUS') === 'embedded' && !reachable('bus'))
    lines.push(
      'HIORDER_DATABASE_URL is missing: HIORDER_BUS=embedded is a log in a PostgreSQL that all processes use; use kafka, or name it',
    );
  for (const name of [...s.contexts].filter((name) => hasDatabase(name) && !reachable(name)))
    lines.push(
      `HIORDER_DATABASE_URL (or ${variableOf(name, 'DATABASE_URL')}) is missing: ${name} keeps its data there`,
    );
  return lines;
}

function missingPeers(s: Settings): string[] {
  const lines: string[] = [];
  const missing = (to: ContextName, why: string) => {
    if (!s.contexts.has(to) && !s.peers.has(to)) lines.push(`${variableOf(to, 'URL')} is missing: ${why}`);
  };
  missing('identity', 'tokens are checked with the keys of identity');
  for (const name of s.contexts) for (const [to, why] of NEEDS[name] ?? []) missing(to, why);
  return lines;
}

const missingPorts = (s: Settings): string[] =>
  s.contexts.has('gateway')
    ? []
    : [...s.contexts]
        .filter((name) => !s.ports.has(name))
        .map(
          (name) =>
            `${variableOf(name, 'PORT')} is missing: of several contexts in a process without the gateway each needs a port of its own`,
        );

function missingPayment(s: Settings): string[] {
  if (!s.toss && (s.alone || s.sandboxUrl !== undefined)) return [];
  const lines: string[] = [];
  if (s.contexts.has('payment') && s.toss?.secretKey === undefined)
    lines.push(
      'HIORDER_TOSS_SECRET_KEY (or HIORDER_PAYMENT_SANDBOX_URL) is missing: payment needs a provider',
    );
  if (s.contexts.has('ordering') && s.toss?.clientKey === undefined)
    lines.push('HIORDER_TOSS_CLIENT_KEY (or HIORDER_PAYMENT_SANDBOX_URL) is missing: guests pay with it');
  return lines;
}

/** What has a default of its own in one process, and would differ between several. */
function missingShared(s: Settings, given: Environment): string[] {
  const lines: string[] = [];
  if (!s.publicUrlGiven)
    lines.push('HIORDER_PUBLIC_URL is missing: it is in every token and in every QR code');
  if (s.contexts.has('menu') && !s.stateDirGiven && !given.has('HIORDER_PHOTOS_DIR'))
    lines.push('HIORDER_PHOTOS_DIR is missing: replicas of menu share their pictures there');
  if (s.contexts.has('chat') && !s.stateDirGiven && s.redisUrl === undefined)
    lines.push('HIORDER_REDIS_URL is missing: replicas of chat share their messages there');
  return lines;
}
