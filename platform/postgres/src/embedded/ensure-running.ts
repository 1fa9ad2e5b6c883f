import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { adminUrlOf, closeDefaultDatabases, connectKeeper } from './admin-connection.ts';
import { ensureBinaries, type Binaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { failure } from './failure.ts';
import { tryPort } from './free-port.ts';
import type { Home } from './home.ts';
import { launch } from './launch.ts';
import { isAlive, readPostmaster, runningPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';

export interface RunOptions {
  /** This port and no other. */
  readonly port?: number | undefined;
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly progress: (message: string) => void;
}

export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly adminUrl: string;
  readonly adopted: boolean;
  readonly keeper: pg.Client;
}

const SETTLE_MS = 120_000;
const ATTEMPTS = 20;

/** A server on these files: the one that already runs, or a new one. To be called under the machine lock. */
export async function ensureRunning(home: Home, o: RunOptions): Promise<Running> {
  const found = await runningPostmaster(home);
  if (found) {
    o.progress('a PostgreSQL of an earlier run is still there');
    const adopted = await adopt(home, found, o);
    if (adopted) return adopted;
    await stopPostmaster(found.pid);
    await runningPostmaster(home);
  }
  const binaries = await ensureBinaries(home, o.progress);
  const password = await ensureCluster(home, binaries, o);
  return startNew(home, { ...o, binaries, password });
}

/** Undefined when it is going away, does not answer, or listens on another port than the one wanted. */
async function adopt(home: Home, found: Postmaster, o: RunOptions): Promise<Running | undefined> {
  const password = await readFile(home.password, 'utf8').catch(() => undefined);
  if (password === undefined) return undefined;
  const until = Date.now() + SETTLE_MS;
  let refused = 0;
  while (Date.now() < until && isAlive(found.pid) && refused < 3) {
    const now = await readPostmaster(home);
    if (now?.status === 'ready') {
      if (o.port !== undefined && o.port !== now.port) return undefined;
      const adminUrl = adminUrlOf(now.port, password.trim());
      const keeper = await connectKeeper(home, adminUrl);
      if (keeper) return { pid: now.pid, port: now.port, adminUrl, adopted: true, keeper };
      refused += 1;
    }
    if (now?.status === 'stopping') return undefined;
    await sleep(50);
  }
  return undefined;
}

async function startNew(
  home: Home,
  o: RunOptions & { binaries: Binaries; password: string },
): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(home, o.port);
    o.progress(`starting PostgreSQL on port ${port}`);
    try {
      const pid = await launch({ ...o, home, port });
      await remember(home, port);
      const adminUrl = adminUrlOf(port, o.password);
      const keeper = await connectKeeper(home, adminUrl);
      if (!keeper) throw failure(`PostgreSQL started on port ${port}, and refuses our password`);
      await closeDefaultDatabases(keeper);
      return { pid, port, adminUrl, adopted: false, keeper };
    } catch (error) {
      if (attempt === ATTEMPTS || !passes(error)) throw error;
      await sleep(100 * attempt);
    }
  }
}

/** The last processes of a killed server are still ending, or somebody took the port a moment ago. */
const passes = (error: unknown): boolean =>
  error instanceof Error && /pre-existing shared memory block|Address already in use/i.test(error.message);

/** The same as last time where that is possible. */
async function choosePort(home: Home, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await tryPort(wanted)) return wanted;
    throw failure(`Port ${wanted} on 127.0.0.1, meant for PostgreSQL, is in use by another program`);
  }
  const last = await readFile(home.state, 'utf8').then(
    (text) => Number((JSON.parse(text) as { port?: unknown }).port),
    () => NaN,
  );
  const port = (Number.isInteger(last) && last > 0 && (await tryPort(last))) || (await tryPort(0));
  if (!port) throw failure('There is no free port on 127.0.0.1 for PostgreSQL');
  return port;
}

async function remember(home: Home, port: number): Promise<void> {
  const half = `${home.state}.incomplete`;
  await writeFile(half, `${JSON.stringify({ port })}\n`);
  await rename(half, home.state);
}
