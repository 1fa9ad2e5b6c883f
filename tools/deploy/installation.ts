import {
  CALLS,
  CONTEXTS,
  hasDatabase,
  type ContextName,
} from '../../apps/server/src/settings/context-names.ts';

/** Inside a cluster every context is at `http://<context>:8080`. */
export const PORT = 8080;
export const GRPC_PORT = 8090;
export const PAYMENT_SANDBOX_PORT = 8070;
export const HEALTH = { live: '/health/live', ready: '/health/ready', metrics: '/metrics' } as const;
export const IMAGE = 'hiorder';

/** Where the stores of state listen. */
export const STATE = { postgresql: 5432, kafka: 9092, redis: 6379 } as const;
export type StateName = keyof typeof STATE;

export interface Member {
  readonly name: ContextName;
  readonly replicas: { readonly least: number; readonly most: number };
  readonly cpu: string;
  readonly memory: string;
  readonly grpc: boolean;
  /** Whom it calls: the network lets nothing else through. */
  readonly calls: readonly ContextName[];
  readonly state: readonly StateName[];
  /** Calls the payment provider, or the push services of browsers. */
  readonly internet: boolean;
  /** Calls the printers of kitchens, wherever stores are. */
  readonly printers: boolean;
}

const BUSY: readonly ContextName[] = ['gateway', 'ordering'];
const GRPC: readonly ContextName[] = ['ordering', 'operations'];
const INTERNET: readonly ContextName[] = ['payment', 'notification'];
const REDIS: readonly string[] = ['gateway', 'notification', 'chat'];

function memberOf(name: ContextName): Member {
  const busy = BUSY.includes(name);
  // Whoever checks tokens asks identity for its keys.
  const calls = new Set<ContextName>([
    ...(CALLS[name] ?? []),
    ...(name === 'identity' ? [] : (['identity'] as const)),
  ]);
  return {
    name,
    replicas: { least: 2, most: busy ? 20 : 6 },
    cpu: busy ? '500m' : '200m',
    memory: '256Mi',
    grpc: GRPC.includes(name),
    calls: [...calls],
    state: [
      ...(hasDatabase(name) ? (['postgresql'] as const) : []),
      'kafka',
      ...(REDIS.includes(name) ? (['redis'] as const) : []),
    ],
    internet: INTERNET.includes(name),
    printers: name === 'operations',
  };
}

export const MEMBERS: readonly Member[] = CONTEXTS.map(memberOf);

/** Who may call it. */
export const callersOf = (name: ContextName): ContextName[] =>
  MEMBERS.filter((member) => member.calls.includes(name)).map((member) => member.name);
