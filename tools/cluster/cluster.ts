import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastingPorts } from '@hiorder/local-engines';
import type { Progress } from '../../apps/server/src/alone/progress.ts';
import type { Demo } from '../../apps/server/src/demo/demo.ts';
import { ownSecrets } from '../../apps/server/src/secrets/own-secrets.ts';
import { buildWebApps } from '../../apps/server/src/web-apps.ts';
import { programOf } from '../programs/programs.ts';
import { createCrew, type Crew, type CrewOptions } from './crew.ts';
import { demoOf, untilDemoIsKnown } from './demo-known.ts';
import { portOf, type Engine, type Engines } from './engines.ts';
import { installation, migrationEnvironment, type Common } from './environment.ts';
import { runToItsEnd } from './member-process.ts';
import { membersOn, portsBehindGateway, type Twice } from './members.ts';
import { openRegister, type Register } from './register.ts';

export interface ClusterOptions {
  /** Secrets, logs, photos, and the engines' data. */
  readonly dir: string;
  readonly gatewayPort: number;
  readonly publicUrl: string;
  readonly twice?: Twice | undefined;
  /** Before the names of databases, topics and keys, where engines are shared with others. */
  readonly prefix?: string;
  /** Added to every member's environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly buildApps: boolean;
  /** Where Kafka will be, for those who can wait for it. */
  readonly kafkaBrokers: string;
  readonly start: { readonly [name in keyof Engines]: (say: (what: string) => void) => Promise<Engine> };
  readonly onLost?: CrewOptions['onLost'];
  /** Told at once how to stop it, also while it is still starting. */
  handStop?(stop: () => Promise<void>): void;
}

/** An installation as separate processes. */
export interface Cluster {
  readonly baseUrl: string;
  readonly dir: string;
  readonly engines: Engines;
  readonly crew: Crew;
  readonly register: Register;
  demo(): Demo;
  /** All members, and then the engines that were started here. */
  stop(): Promise<void>;
}

/** What is starting, so that it can be stopped on the way. */
interface Begun {
  readonly engines: Promise<Engine>[];
  /** Throws when it is to stop. */
  goOn(): void;
}

/** Brings up engines, databases and topics, then the members. Leaves nothing running when it fails. */
export async function startCluster(o: ClusterOptions): Promise<Cluster> {
  mkdirSync(o.dir, { recursive: true, mode: 0o711 });
  const register = openRegister(o.dir);
  let crew: Crew | undefined;
  let stopping: Promise<void> | undefined;
  const begun: Begun = {
    engines: [],
    goOn() {
      if (stopping) throw new Error('it was stopped while it was starting');
    },
  };
  const stopAll = async (): Promise<void> => {
    await crew?.stopAll();
    // Whoever is about to be there is waited for, and then stopped, too.
    await Promise.all(
      begun.engines.map((one) =>
        one.then(
          (engine) => engine.halt(),
          () => undefined,
        ),
      ),
    );
  };
  const stop = (): Promise<void> => (stopping ??= stopAll());
  o.handStop?.(stop);
  try {
    const { engines, common } = await startEngines(o, { register, begun });
    begun.goOn();
    register.installation(installation(common));
    crew = createCrew({ common, register, ...(o.onLost && { onLost: o.onLost }) });
    await startMembers(o, { crew, begun });
    const { dir, publicUrl: baseUrl } = o;
    return { baseUrl, dir, engines, crew, register, demo: () => demoOf(dir, common.members), stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** All at once; databases are migrated while Kafka is still starting. */
async function startEngines(
  o: ClusterOptions,
  { register, begun }: { register: Register; begun: Begun },
): Promise<{ engines: Engines; common: Common }> {
  const one = (title: string, name: keyof Engines): Promise<Engine> => {
    const start = async (): Promise<Engine> => {
      const engine = await o.progress.step(title, (say) => o.start[name](say));
      const pid = engine.pid();
      if (pid !== undefined) register.add({ name, pid, port: portOf(engine.address) });
      return engine;
    };
    const engine = start();
    begun.engines.push(engine);
    return engine;
  };
  const prepare = async (): Promise<{ postgres: Engine; redis: Engine; common: Common }> => {
    const [postgres, redis] = await Promise.all([one('PostgreSQL 18', 'postgres'), one('Redis', 'redis')]);
    begun.goOn();
    const common = await commonOf(o, { postgres, redis });
    await migrate(o, common);
    return { postgres, redis, common };
  };
  const all = [one('Kafka', 'kafka'), prepare()] as const;
  const apps = o.buildApps ? o.progress.step('guest and staff apps', buildWebApps) : undefined;
  // All settle first, so that whoever cleans up knows what runs.
  await Promise.allSettled([...all, apps]);
  await apps;
  const [kafka, { postgres, redis, common }] = await Promise.all(all);
  return { engines: { kafka, postgres, redis }, common };
}

const migrate = (o: ClusterOptions, common: Common): Promise<void> =>
  o.progress.step('databases and topics', () =>
    runToItsEnd({
      name: 'migrations',
      script: programOf('server'),
      env: migrationEnvironment(common),
      logFile: join(o.dir, 'logs', 'migrations.log'),
    }),
  );

async function commonOf(
  o: ClusterOptions,
  { redis, postgres }: { redis: Engine; postgres: Engine },
): Promise<Common> {
  const { dir, publicUrl, prefix, kafkaBrokers, env: more, twice = [] } = o;
  return {
    ...{ dir, publicUrl, more, prefix, kafkaBrokers },
    members: membersOn(await lastingPorts(portsBehindGateway(twice)), o.gatewayPort, twice),
    redisUrl: redis.address,
    postgresUrl: postgres.address,
    sandboxSecretKey: more.HIORDER_SECRET_PAYMENT_SECRET_KEY ?? ownSecrets(dir).paymentSecretKey,
  };
}

async function startMembers(o: ClusterOptions, { crew, begun }: { crew: Crew; begun: Begun }): Promise<void> {
  let ready = 0;
  await o.progress.step(`${crew.members.length} processes`, (say) =>
    crew.startAll({
      onReady(name) {
        begun.goOn();
        say(`${(ready += 1)} of ${crew.members.length} ready, the last one ${name}`);
      },
    }),
  );
  begun.goOn();
  if (o.env.HIORDER_DEMO === 'off') return;
  await o.progress.step('demo store', () => untilDemoIsKnown(o));
}
