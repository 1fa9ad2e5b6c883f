import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastingPorts } from '@hiorder/local-engines';
import { createProgress } from '../../apps/server/src/alone/progress.ts';
import { expectFreePort } from '../../apps/server/src/alone/port.ts';
import { printBanner } from '../../apps/server/src/demo/banner.ts';
import { writeDemoFile } from '../../apps/server/src/demo/demo.ts';
import { removeEmbeddedPostgres } from '@hiorder/postgres';
import { unknownSettings } from '../../apps/server/src/settings/unknown-settings.ts';
import { createLog } from '@hiorder/telemetry';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.ts';
import { takeOrders } from './control.ts';
import { keepRunning, type Crew } from './crew.ts';
import { ensureEngines, kafkaIn, postgresDirectory, postgresIn, redisIn } from './engines.ts';
import { clusterDir, demoCopy, gatewayPortOf, passedOn } from './place.ts';
import { endOrphans, isAlive, readRegister } from './register.ts';
import { watchEngines } from './watch-engines.ts';

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

/** `npm run cluster`: everything on this machine, until Ctrl-C. */
export async function runCluster(o: { reset: boolean }): Promise<void> {
  const dir = clusterDir();
  const gatewayPort = gatewayPortOf(process.env);
  const began = Date.now();
  let stopping: Promise<void> | undefined;
  const started: { crew?: Crew; stop?: () => Promise<void> } = {};
  const stop = (): void => {
    if (stopping) return;
    process.stdout.write('\n');
    say('Stopping …');
    stopping = (started.stop?.() ?? Promise.resolve()).then(() => {
      say('Stopped. Everything is kept.');
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  process.stdout.write('\n');
  say('hiorder is starting as a cluster');
  const ignored = unknownSettings(process.env);
  if (ignored) say(ignored);
  await takeOver(dir);
  await expectFreePort(gatewayPort, process.env.HOST ?? '0.0.0.0');
  if (o.reset) await removeAll(dir);
  await ensureEngines();
  const isStopping = (): boolean => stopping !== undefined;
  const onLost = keepRunning(() => started.crew!, { isStopping, say });
  const handStop = (how: () => Promise<void>): void => void (started.stop = how);
  try {
    const cluster = await startCluster(await optionsFor({ dir, gatewayPort, onLost, handStop }));
    started.crew = cluster.crew;
    watchEngines(cluster.engines, { register: cluster.register, isStopping, say });
    await takeOrders(cluster, { register: cluster.register, say });
    say(
      `ready in ${((Date.now() - began) / 1000).toFixed(1)} s; npm run cluster -- --status shows what runs`,
    );
    await greet(cluster);
  } catch (error) {
    // What is stopped on its way fails in one way or another.
    if (!isStopping()) throw error;
    await stopping;
  }
}

async function optionsFor(
  o: Pick<ClusterOptions, 'dir' | 'gatewayPort' | 'onLost' | 'handStop'>,
): Promise<ClusterOptions> {
  const { dir } = o;
  const [kafkaPort = 0] = await lastingPorts(1);
  const log = createLog({ level: 'warn', name: 'cluster' });
  return {
    ...o,
    publicUrl: process.env.HIORDER_PUBLIC_URL ?? `http://localhost:${o.gatewayPort}`,
    env: passedOn(process.env),
    progress: createProgress((line) => void process.stdout.write(`${line}\n`)),
    buildApps: process.env.HIORDER_BUILD_APPS !== 'off',
    kafkaBrokers: `127.0.0.1:${kafkaPort}`,
    start: {
      kafka: () => kafkaIn(dir, kafkaPort),
      redis: () => redisIn(dir),
      postgres: (progress) => postgresIn(dir, { log, progress }),
    },
  };
}

/** Of one that still runs, and of what one that was killed has left. */
async function takeOver(dir: string): Promise<void> {
  const { runner } = readRegister(dir);
  if (runner && isAlive(runner))
    throw new Error(`it runs already (process ${runner.pid}); npm run cluster -- --status shows it`);
  const ended = await endOrphans(dir);
  if (ended.length > 0) say(`ended what an earlier run had left: ${ended.join(', ')}`);
}

/** Also of a PostgreSQL that nobody has written down. */
async function removeAll(dir: string): Promise<void> {
  if (existsSync(dir)) await removeEmbeddedPostgres({ dataDir: postgresDirectory(dir) });
  rmSync(dir, { recursive: true, force: true });
}

async function greet(cluster: Cluster): Promise<void> {
  if (process.env.HIORDER_DEMO === 'off') return say(cluster.baseUrl);
  const demo = cluster.demo();
  const file = demoCopy() ?? join(cluster.dir, 'demo.json');
  writeDemoFile(demo, file);
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  await printBanner(demo, { write, file, command: 'npm run cluster' });
}
