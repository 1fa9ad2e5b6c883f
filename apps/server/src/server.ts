import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@hiorder/kernel';
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '@hiorder/postgres';
import { caughtUp } from './caught-up.ts';
import { startContexts, type Running } from './contexts.ts';
import { openDatabases, type Databases } from './databases.ts';
import { seedDemo, writeDemoFile, type Demo } from './demo.ts';
import { expectFreePort } from './port.ts';
import type { Progress } from './progress.ts';
import { startSandbox, type RunningSandbox } from './payment-sandbox.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { buildWebApps } from './web-apps.ts';

export interface Server {
  readonly demo: Demo | undefined;
  stop(): Promise<void>;
}

interface Parts {
  postgres?: EmbeddedPostgres;
  databases?: Databases;
  sandbox?: RunningSandbox | undefined;
  running?: Running;
}

/** Everything on this machine: database, contexts, payment sandbox, apps. Leaves nothing running when it fails. */
export async function startServer(o: {
  settings: Settings;
  env: NodeJS.ProcessEnv;
  log: Log;
  progress: Progress;
}): Promise<Server> {
  const { settings, log, progress } = o;
  const parts: Parts = {};
  const stop = async () => {
    await parts.running?.stop();
    await parts.sandbox?.close();
    await parts.databases?.close();
    await parts.postgres?.stop();
  };
  try {
    await expectFreePort(settings.port, settings.host);
    if (settings.reset) await progress.step('beginning anew', () => reset(settings));
    if (settings.contexts.has('gateway')) {
      await progress.step('guest and staff apps', buildWebApps);
    }
    const adminUrl = settings.databaseUrl ?? (await embedded(parts, o));
    const secrets = loadSecrets(settings.stateDir, o.env);
    parts.databases = await progress.step('databases and migrations', (say) =>
      openDatabases({ settings, adminUrl, password: secrets.databasePassword, log, say }),
    );
    parts.sandbox = await startSandbox({ settings, secrets, env: o.env });
    const running = await progress.step('contexts', () =>
      startContexts({
        settings,
        secrets,
        databases: parts.databases!,
        sandboxUrl: parts.sandbox?.url,
        env: o.env,
        log,
      }),
    );
    parts.running = running;
    const databases = parts.databases;
    const demo = settings.demo
      ? await progress.step('demo store', async (say) => {
          const seeded = await seed(running, settings, secrets, say);
          say('telling the other contexts');
          if (!(await caughtUp(databases, settings.contexts)))
            log.warn({}, 'the demo menu is still on its way');
          return seeded;
        })
      : undefined;
    await running.listen();
    return { demo, stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

function embedded(parts: Parts, o: { log: Log; progress: Progress }): Promise<string> {
  return o.progress.step('PostgreSQL 18', async (say) => {
    parts.postgres = await startEmbeddedPostgres({ log: o.log, progress: say });
    return parts.postgres.adminUrl;
  });
}

async function seed(
  running: Running,
  settings: Settings,
  secrets: Secrets,
  say: (what: string) => void,
): Promise<Demo | undefined> {
  const demo = await seedDemo({ running, settings, secrets, say });
  if (demo) writeDemoFile(demo, settings.demoFile);
  return demo;
}

async function reset(settings: Settings): Promise<void> {
  if (settings.databaseUrl)
    throw new Error('--reset only empties the embedded database; HIORDER_DATABASE_URL names another one');
  await removeEmbeddedPostgres();
  rmSync(settings.demoFile, { force: true });
  for (const name of ['secrets.json', 'photos', 'sandbox'])
    rmSync(join(settings.stateDir, name), { recursive: true, force: true });
}
