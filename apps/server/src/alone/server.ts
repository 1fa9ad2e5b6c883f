import type { Log } from '@hiorder/kernel';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@hiorder/postgres';
import { openBus } from '../bus.ts';
import { openDatabases, type Databases } from '../databases/databases.ts';
import { writeDemoFile, type Demo } from '../demo/demo.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { buildWebApps } from '../web-apps.ts';
import { loadParts } from '../wiring/parts.ts';
import { startContexts, type Running } from '../wiring/start-contexts.ts';
import { seedDemo } from './demo-seed.ts';
import { expectItsSecrets } from './its-secrets.ts';
import { holdFiles, type OwnFiles } from './own-files.ts';
import { startSandbox, type RunningSandbox } from './payment-sandbox.ts';
import { expectFreePort } from './port.ts';
import type { Progress } from './progress.ts';
import { reset } from './reset.ts';

export interface ServerOptions {
  readonly settings: Settings;
  secrets(): Secrets;
  readonly log: Log;
  readonly progress: Progress;
  /** Told before the first step how all of it is stopped: what has begun by then, when the step under way is over. */
  stopsBy(stop: () => Promise<void>): void;
}

interface Opened {
  files?: OwnFiles;
  postgres?: EmbeddedPostgres;
  databases?: Databases;
  sandbox?: RunningSandbox | undefined;
  running?: Running;
}

/**
 * Everything on this machine: database, contexts, payment sandbox, apps. Leaves nothing running when it fails; never
 * answers when it is stopped before it is ready.
 */
export async function startServer(o: ServerOptions): Promise<Demo | undefined> {
  const opened: Opened = {};
  const close = async () => {
    opened.files?.stopping();
    await opened.running?.stop();
    await opened.sandbox?.close();
    await opened.databases?.close();
    await opened.postgres?.stop();
    opened.files?.release();
  };
  const ending = new AbortController();
  const starting = start(o, opened, ending.signal);
  o.stopsBy(async () => {
    ending.abort();
    await starting.catch(() => {});
    await close();
  });
  try {
    return await starting;
  } catch (error) {
    // Whoever stops it closes it, and ends the process.
    if (ending.signal.aborted) return new Promise(() => {});
    await close().catch(() => {});
    throw error;
  }
}

async function start(o: ServerOptions, opened: Opened, ending: AbortSignal): Promise<Demo | undefined> {
  const { settings, log } = o;
  const progress: Progress = {
    ...o.progress,
    step(name, work) {
      ending.throwIfAborted();
      return o.progress.step(name, work);
    },
  };
  const door = { port: settings.ports.get('gateway') ?? 0, host: settings.host };
  opened.files = await holdFiles({ stateDir: settings.stateDir, url: settings.publicUrl, progress });
  await expectFreePort(door.port, door.host);
  if (settings.reset) await progress.step('beginning anew', () => reset(settings));
  if (settings.buildApps) await progress.step('guest and staff apps', buildWebApps);
  if (settings.databaseUrl === undefined) expectItsSecrets(settings);
  // Before there is a database: a start that ends in between leaves none without its secrets.
  const secrets = o.secrets();
  const serverUrl = settings.databaseUrl ?? (await embedded(opened, { ...o, progress }));
  const parts = await loadParts(settings.contexts);
  const databases = await progress.step('databases and migrations', (say) =>
    openDatabases({ settings, parts, serverUrl, password: secrets.databasePassword, log, say }),
  );
  opened.databases = databases;
  opened.sandbox = await startSandbox({ settings, secrets });
  const sandboxUrl = opened.sandbox?.url;
  const bus = await openBus({ settings, databases, log });
  const running = await progress.step('contexts', () =>
    startContexts({ settings, secrets, parts, databases, bus, sandboxUrl, log }),
  );
  opened.running = running;
  const demo = settings.demo
    ? await progress.step('demo store', (say) =>
        seedDemo({ running, settings, secrets, databases, log, say }),
      )
    : undefined;
  ending.throwIfAborted();
  await running.contexts.get('gateway')?.http.listen(door);
  const grpcPort = await running.grpc.open();
  return demo && withGrpc(demo, grpcPort, settings);
}

/** Where machines call, when there is such a door. */
function withGrpc(demo: Demo, port: number | undefined, settings: Settings): Demo {
  if (port === undefined) return demo;
  const known = { ...demo, grpc: { url: `http://localhost:${port}` } };
  writeDemoFile(known, settings.demoFile);
  return known;
}

function embedded(opened: Opened, o: ServerOptions): Promise<string> {
  return o.progress.step('PostgreSQL 18', async (say) => {
    opened.postgres = await startEmbeddedPostgres({
      dataDir: o.settings.embeddedDir,
      log: o.log,
      progress: say,
    });
    return opened.postgres.adminUrl;
  });
}
