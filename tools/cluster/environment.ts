import { CALLS, CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { variableOf } from '../../apps/server/src/settings/network.ts';
import { compiled } from '../steps.ts';
import type { Member } from './members.ts';

/** What all processes of a cluster share. */
export interface Common {
  readonly dir: string;
  readonly publicUrl: string;
  readonly members: readonly Member[];
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  /** An administrator's; members get it without what it says about him. */
  readonly postgresUrl: string;
  /** Before the names of databases, topics and keys, where engines are shared with others. */
  readonly prefix: string | undefined;
  readonly sandboxSecretKey: string;
  readonly more: NodeJS.ProcessEnv;
}

/** From one process to its successor on the same port without a gap, where the system can do that. */
export const canTakeOver = process.platform === 'linux';

export function memberEnvironment(member: Member, common: Common): NodeJS.ProcessEnv {
  const own = member.runs === 'sandbox' ? sandboxOf(common) : contextOf(member, common);
  return { ...common.more, ...own, PORT: String(member.port), ...compiled };
}

/** The one process that may administrate the database server. */
export const migrationEnvironment = (common: Common): NodeJS.ProcessEnv => ({
  ...common.more,
  ...installation(common),
  HIORDER_MIGRATE: 'only',
  HIORDER_DATABASE_URL: common.postgresUrl,
  ...compiled,
});

const sandboxOf = ({ dir, sandboxSecretKey }: Common): NodeJS.ProcessEnv => ({
  HIORDER_SANDBOX_SECRET_KEY: sandboxSecretKey,
  HIORDER_SANDBOX_DATA: `${dir}/sandbox`,
});

function contextOf({ runs, grpcPort }: Member, common: Common): NodeJS.ProcessEnv {
  const called = CONTEXTS.filter((name) => name === 'identity' || CALLS[runs as 'gateway']?.includes(name));
  const peers = called.filter((name) => name !== runs);
  return {
    ...installation(common),
    ...Object.fromEntries(peers.map((name) => [variableOf(name, 'URL'), addressesOf(name, common)])),
    HIORDER_CONTEXTS: runs,
    ...(grpcPort !== undefined && { HIORDER_GRPC_PORT: String(grpcPort) }),
    HIORDER_MIGRATE: 'off',
    HIORDER_DEMO: common.more.HIORDER_DEMO ?? 'on',
    HIORDER_DRAIN_MS: common.more.HIORDER_DRAIN_MS ?? '300',
    HIORDER_REUSE_PORT: canTakeOver ? 'on' : 'off',
    HOST: runs === 'gateway' ? (common.more.HOST ?? '0.0.0.0') : '127.0.0.1',
  };
}

/** Also what tools need to look at it from outside; without any secret. */
export function installation(common: Common): NodeJS.ProcessEnv {
  const { kafkaBrokers, redisUrl, publicUrl, prefix, dir } = common;
  return {
    HIORDER_BUS: 'kafka',
    HIORDER_KAFKA_BROKERS: kafkaBrokers,
    HIORDER_REDIS_URL: redisUrl,
    HIORDER_DATABASE_URL: withoutUser(common.postgresUrl),
    ...(prefix && {
      HIORDER_KAFKA_PREFIX: `${prefix}.`,
      HIORDER_REDIS_PREFIX: `${prefix}:`,
      HIORDER_DATABASE_PREFIX: `${prefix}_`,
    }),
    HIORDER_PUBLIC_URL: publicUrl,
    HIORDER_STATE_DIR: dir,
    ...(common.more.HIORDER_TOSS_SECRET_KEY
      ? {}
      : {
          HIORDER_PAYMENT_SANDBOX_URL:
            common.more.HIORDER_PAYMENT_SANDBOX_URL ?? addressesOf('sandbox', common),
        }),
  };
}

const addressesOf = (runs: Member['runs'], { members }: Common): string =>
  members
    .filter((member) => member.runs === runs)
    .map(({ port }) => `http://127.0.0.1:${port}`)
    .join(',');

function withoutUser(url: string): string {
  const server = new URL(url);
  server.username = '';
  server.password = '';
  server.pathname = '';
  return server.href;
}
