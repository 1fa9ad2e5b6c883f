import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@hiorder/kernel';
import { keepProcess, letProcessEnd, otherKeepers } from './admin-connection.ts';
import { ensureRunning, type RunOptions, type Running } from './ensure-running.ts';
import { defaultDirectory, prepareHome, type Home } from './home.ts';
import { withMachineLock } from './machine-lock.ts';
import { runningPostmaster, stopPostmaster } from './postmaster.ts';

export interface EmbeddedPostgresOptions {
  /** Where binaries, data and password lie. Default: in the checkout, or under /var/lib/hiorder for root. */
  readonly dataDir?: string;
  /** This port and no other; without it the one of last time, or any free one. */
  readonly port?: number;
  readonly log: Log;
  /** Told what takes its time. */
  readonly progress?: (message: string) => void;
  /** False is for tests: fast, and the data may be lost in a crash of the machine. Default true. */
  readonly durable?: boolean;
  /** More of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Of the superuser, to its database "postgres". Stays valid when the server had to be started again. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** It was already running: an earlier process had left it, or another one uses it too. */
  readonly adopted: boolean;
  /** Ends the server, unless another process still uses it. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on this machine, or adopts the one that runs. When it is killed while we need it, it is started
 * again on the same port.
 */
export async function startEmbeddedPostgres(o: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await prepareHome(o.dataDir ?? defaultDirectory());
  const run: RunOptions = {
    port: o.port,
    durable: o.durable ?? true,
    settings: o.settings ?? {},
    progress: o.progress ?? (() => undefined),
  };
  let running = await withMachineLock(home.lock, () => ensureRunning(home, run));
  const { adminUrl, port, adopted } = running;
  const log = o.log.child({ part: 'postgres', port });
  let stopping: Promise<void> | undefined;

  const watch = (): void => {
    running.keeper.once('end', () => void restart());
    letProcessEnd(running.keeper);
  };
  const restart = async (): Promise<void> => {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      log.warn({}, 'PostgreSQL is gone; starting it again');
      try {
        running = await withMachineLock(home.lock, async () =>
          stopping ? running : await ensureRunning(home, { ...run, port }),
        );
        if (!stopping) watch();
        return;
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL cannot be started again');
        await sleep(pause);
      }
    }
  };
  watch();

  return {
    adminUrl,
    port,
    get pid() {
      return running.pid;
    },
    adopted,
    stop: () => (stopping ??= withMachineLock(home.lock, () => leave(home, running))),
  };
}

/** The last user of the server ends it. */
async function leave(home: Home, running: Running): Promise<void> {
  keepProcess(running.keeper);
  const others = await otherKeepers(running.keeper).catch(() => 0);
  await running.keeper.end().catch(() => undefined);
  const found = await runningPostmaster(home);
  if (found && others === 0) await stopPostmaster(found.pid);
}

/** Ends the server, whoever uses it, and removes its data. The next start begins anew. */
export async function removeEmbeddedPostgres(o: { dataDir?: string } = {}): Promise<void> {
  const home = await prepareHome(o.dataDir ?? defaultDirectory());
  await withMachineLock(home.lock, async () => {
    const found = await runningPostmaster(home);
    if (found) await stopPostmaster(found.pid);
    for (const path of [home.data, home.password, home.state])
      await rm(path, { recursive: true, force: true });
  });
}
