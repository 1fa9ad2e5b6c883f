import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { EngineUnavailable, lastingPorts, NO_ENGINE } from '@hiorder/local-engines';
import { dropAll, silentLog, testAdminUrl } from '@hiorder/testing';
import { startCluster, type Cluster } from '../../tools/cluster/cluster.ts';
import type { Crew } from '../../tools/cluster/crew.ts';
import { untilDemoIsKnown } from '../../tools/cluster/demo-known.ts';
import {
  ensureEngines,
  given,
  kafkaIn,
  postgresIn,
  redisIn,
  type Engine,
  type Engines,
} from '../../tools/cluster/engines.ts';
import type { Twice } from '../../tools/cluster/members.ts';
import { dayEndsLater } from './business-day.ts';
import { databasesOf } from './databases.ts';
import type { TestServer } from './server.ts';
import { assertDocumented } from './undocumented-answers.ts';

/** An installation as separate processes. */
export interface TestCluster extends TestServer {
  /** `ordering-1`, `menu`, …: `kill(name, signal?)`, `start(name)`, `restart(name)`, `pid(name)`. */
  readonly crew: Crew;
  /** `halt`, `kill` and `startAgain` of each, where they are its own. */
  readonly engines: Engines;
  /** Where the replicas of a context listen. */
  urlsOf(context: string): string[];
  /** Before the names of topics and groups. */
  readonly kafkaPrefix: string;
  /** What one member has written. */
  logOf(name: string): string;
}

export interface TestClusterOptions {
  /** For tests that stop them; else those that all tests share, as far as they have been started. */
  readonly ownEngines?: boolean;
  /** Beside what `npm run cluster` runs twice. */
  readonly twice?: Twice;
}

/**
 * Skips by name where Kafka or Redis are not to be had; with CI=true that is a failure. For the option `skip` of tests.
 */
export async function withoutEngines(): Promise<string | false> {
  const { HIORDER_TEST_KAFKA_BROKERS: kafka, HIORDER_TEST_REDIS_URL: redis, CI } = process.env;
  try {
    if (kafka === NO_ENGINE || redis === NO_ENGINE) throw new EngineUnavailable('Kafka or Redis is missing');
    await ensureEngines();
    return false;
  } catch (error) {
    if (!(error instanceof EngineUnavailable) || CI) throw error;
    return `SKIPPED: needs a cluster. ${error.message}`;
  }
}

const FOR_TESTS = {
  ...{ HIORDER_LOG_LEVEL: 'warn', HIORDER_RATE_LIMITS: 'off', HIORDER_TEST_CHECK_ANSWERS: 'on' },
  HOST: '127.0.0.1',
  HIORDER_DEMO_DAY_ENDS_AT: dayEndsLater(),
};

/** Whoever comes back after a kill -9 waits until the group has missed who was killed: not for ten seconds each time. */
export const QUICK_TO_MISS = { HIORDER_KAFKA_SESSION_MS: '4000' };

/** Starts a cluster on data of its own, with the demo store. */
export async function startTestCluster(
  env: NodeJS.ProcessEnv = {},
  o: TestClusterOptions = {},
): Promise<TestCluster> {
  const dir = mkdtempSync(join(tmpdir(), 'hiorder-cluster-'));
  // For root, PostgreSQL runs as another account, which has to get in.
  chmodSync(dir, 0o755);
  const prefix = `c${randomBytes(4).toString('hex')}`;
  const adminUrl = env.HIORDER_DATABASE_URL ?? (await testAdminUrl());
  const shared = o.ownEngines ? {} : sharedEngines();
  const [gatewayPort = 0, kafkaPort = 0] = await lastingPorts(2);
  const tidy = async () => {
    if (!o.ownEngines) await dropAll(adminUrl, `${prefix}_`);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const cluster = await startCluster({
      ...{ dir, gatewayPort, prefix, twice: o.twice, kafkaBrokers: shared.kafka ?? `127.0.0.1:${kafkaPort}` },
      publicUrl: `http://localhost:${gatewayPort}`,
      env: { ...FOR_TESTS, ...QUICK_TO_MISS, ...env },
      buildApps: process.env.HIORDER_BUILD_APPS !== 'off',
      progress: { step: (_name, work) => work(() => undefined) },
      start: {
        kafka: async () => (shared.kafka ? given(shared.kafka) : kafkaIn(dir, kafkaPort)),
        redis: async () => (shared.redis ? given(shared.redis) : redisIn(dir)),
        postgres: async () =>
          o.ownEngines ? postgresIn(dir, { log: silentLog, durable: false }) : given(adminUrl),
      },
    });
    return asServer(cluster, { gatewayPort, prefix, tidy });
  } catch (error) {
    await tidy();
    throw error;
  }
}

const sharedEngines = (): { kafka?: string | undefined; redis?: string | undefined } => ({
  kafka: process.env.HIORDER_TEST_KAFKA_BROKERS,
  redis: process.env.HIORDER_TEST_REDIS_URL,
});

function asServer(
  cluster: Cluster,
  o: { gatewayPort: number; prefix: string; tidy(): Promise<void> },
): TestCluster {
  const { baseUrl, dir, crew, engines } = cluster;
  const logOf = (name: string) => readFileSync(join(dir, 'logs', `${name}.log`), 'utf8');
  return {
    ...{ baseUrl, stateDir: dir, demo: cluster.demo, crew, engines, logOf, kafkaPrefix: `${o.prefix}.` },
    urlsOf: (context) =>
      crew.members.filter(({ runs }) => runs === context).map(({ port }) => `http://127.0.0.1:${port}`),
    output: () =>
      readdirSync(join(dir, 'logs'))
        .map((file) => `${file}\n${readFileSync(join(dir, 'logs', file), 'utf8').slice(-2_000)}`)
        .join('\n'),
    kill: () => crew.stopAll('SIGKILL'),
    async interrupt() {
      await crew.stopAll('SIGTERM');
      return 0;
    },
    async start(env = {}) {
      await crew.startAll({ more: env });
      await untilDemoIsKnown({ dir, gatewayPort: o.gatewayPort });
    },
    async destroy() {
      await crew.stopAll('SIGKILL');
      const written = readdirSync(join(dir, 'logs')).map((file) =>
        readFileSync(join(dir, 'logs', file), 'utf8'),
      );
      // Nobody wants their data any more: an orderly stop would take seconds.
      const own = Object.values(engines).filter((engine: Engine) => engine.pid() !== undefined);
      await Promise.all(own.map((engine: Engine) => engine.kill()));
      await cluster.stop();
      await o.tidy();
      assertDocumented(written.join('\n'));
    },
    ...databasesOf(engines.postgres.address, `${o.prefix}_`),
  };
}
