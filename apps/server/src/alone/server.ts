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
import { holdFiles, type OwnFiles } from './own-files.ts';
import { startSandbox, type RunningSandbox } from './payment-sandbox.ts';
import { expectFreePort } from './port.ts';
import type { Progress } from './progress.ts';
import { reset } from './reset.ts';

export interface Server {
  readonly demo: Demo | undefined;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly settings: Settings;
  secrets(): Secrets;
  readonly log: Log;
  readonly progress: Progress;
}

interface Opened {
  files?: OwnFiles;
  postgres?: EmbeddedPostgres;
  databases?: Databases;
  sandbox?: RunningSandbox | undefined;
  running?: Running;
}

/** Everything on this machine: database, contexts, payment sandbox, apps. Leaves nothing running when it fails. */
export async function startServer(o: ServerOptions): Promise<Server> {
  const opened: Opened = {};
  const stop = async () => {
    opened.files?.stopping();
    await opened.running?.stop();
    await opened.sandbox?.close();
    await opened.databases?.close();
    await opened.postgres?.stop();
    opened.files?.release();
  };
  try {
    return { demo: await start(o, opened), stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

async function start(o: ServerOptions, opened: Opened): Promise<Demo | undefined> {
  const { settings, log, progress } = o;
  const door = { port: settings.ports.get('gateway') ?? 0, host: settings.host };
  opened.files = await holdFiles({ stateDir: settings.stateDir, url: settings.publicUrl, progress });
  await expectFreePort(door.port, door.host);
  if (settings.reset) await progress.step('beginning anew', () => reset(settings));
  if (settings.buildApps) await progress.step('guest and staff apps', buildWebApps);
  const serverUrl = settings.databaseUrl ?? (await embedded(opened, o));
  const secrets = o.secrets();
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
