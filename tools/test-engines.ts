import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EngineUnavailable, NO_ENGINE, startTestKafka, startTestRedis } from '@hiorder/local-engines';
import { startTestPostgres } from '@hiorder/testing';
import { ensureChromium } from './chromium.ts';
import { buildPrograms } from './programs/build.ts';
import { root, type Step } from './steps.ts';

interface Engine {
  readonly env: NodeJS.ProcessEnv;
  readonly isShared?: boolean;
  stop(): Promise<unknown>;
}

/** The real parts that tests run on. Each tells its place in the environment of the tests and ends with the run. */
export interface Engines {
  readonly steps: {
    readonly [name in 'postgres' | 'kafka' | 'redis' | 'chromium' | 'programs' | 'server' | 'browser']: Step;
  };
  env(): NodeJS.ProcessEnv;
  /** In place of the one that runs: a broker that keeps the topics of sixteen runs is no longer the one they know. */
  readonly kafkaAnew: Step;
  /** Ends what many files shared, when none that needs it is left. */
  readonly unshare: Step;
  /** Ends all of them; answers why some did not. */
  stop(): Promise<unknown[]>;
}

export function testEngines(): Engines {
  const running: Engine[] = [];
  const env = () => Object.assign({}, ...running.map((engine) => engine.env)) as NodeJS.ProcessEnv;
  const stepOf = (name: string, start: () => Promise<Engine>, variable?: string): Step => ({
    name,
    async run() {
      try {
        running.push(await start());
        return 0;
      } catch (error) {
        if (!variable || !(error instanceof EngineUnavailable)) throw error;
        console.error(`SKIPPED: the tests that need ${name.split(' ')[0]}. ${error.message}`);
        running.push({ env: { [variable]: NO_ENGINE }, stop: () => Promise.resolve() });
        return process.env.CI ? 1 : 0;
      }
    },
  });
  return {
    steps: {
      postgres: stepOf('PostgreSQL for the tests', postgres),
      kafka: stepOf('Kafka for the tests', kafka, 'HIORDER_TEST_KAFKA_BROKERS'),
      redis: stepOf('Redis for the tests', redis, 'HIORDER_TEST_REDIS_URL'),
      chromium: stepOf('Chromium for the browser tests', chromium),
      programs: stepOf('build the programs', programs),
      server: stepOf('a server for many tests', () => shared('server', env())),
      browser: stepOf('a browser for many tests', () => shared('browser', env())),
    },
    env,
    kafkaAnew: {
      name: 'a new Kafka for the tests',
      async run() {
        const at = running.findIndex(
          ({ env: { HIORDER_TEST_KAFKA_BROKERS: brokers = NO_ENGINE } }) => brokers !== NO_ENGINE,
        );
        if (at < 0) return 0;
        await running[at]?.stop();
        running[at] = await kafka();
        return 0;
      },
    },
    unshare: {
      name: 'let go of what many tests shared',
      async run() {
        let failed = 0;
        for (const engine of running.filter(({ isShared }) => isShared)) {
          running.splice(running.indexOf(engine), 1);
          await engine.stop().catch((error: unknown) => {
            console.error(error);
            failed = 1;
          });
        }
        return failed;
      },
    },
    async stop() {
      const failures: unknown[] = [];
      // One after the other: what came last may need what came first. One that fails keeps none of the others.
      for (const engine of running.reverse())
        await engine.stop().catch((error: unknown) => failures.push(error));
      return failures;
    },
  };
}

async function postgres(): Promise<Engine> {
  const { adminUrl, stop } = await startTestPostgres();
  return { env: { HIORDER_TEST_POSTGRES_URL: adminUrl }, stop };
}

async function kafka(): Promise<Engine> {
  const { brokers, stop } = await startTestKafka();
  return { env: { HIORDER_TEST_KAFKA_BROKERS: brokers }, stop };
}

async function redis(): Promise<Engine> {
  const { url, stop } = await startTestRedis();
  return { env: { HIORDER_TEST_REDIS_URL: url }, stop };
}

async function chromium(): Promise<Engine> {
  const { whole, shell } = await ensureChromium();
  if (!whole && process.env.CI) throw new Error('No Chromium');
  const env = { ...(whole && { HIORDER_CHROMIUM: whole }), ...(shell && { HIORDER_CHROMIUM_SHELL: shell }) };
  return { env, stop: () => Promise.resolve() };
}

async function programs(): Promise<Engine> {
  const { directory, remove } = await buildPrograms();
  // The apps are built beside them, once.
  return { env: { HIORDER_TEST_PROGRAMS: directory, HIORDER_BUILD_APPS: 'off' }, stop: remove };
}

/** What many files share is brought up by a process that ends with this one, however that ends. */
async function shared(what: 'server' | 'browser', env: NodeJS.ProcessEnv): Promise<Engine> {
  // Where there is no browser its tests say so themselves.
  if (what === 'browser' && !env.HIORDER_CHROMIUM) return { env: {}, stop: () => Promise.resolve() };
  const child = fork(join(root, 'tests', 'support', 'share.ts'), [what], { env: { ...process.env, ...env } });
  const ended = once(child, 'exit');
  const told = await new Promise<NodeJS.ProcessEnv>((resolve, reject) => {
    child.once('message', (message) => resolve(message as NodeJS.ProcessEnv));
    child.once('exit', (code) => reject(new Error(`The ${what} for many tests ended with ${code}`)));
  });
  return {
    ...{ env: told, isShared: true },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error(`The ${what} for many tests ended with ${code}: see what it wrote`);
    },
  };
}
