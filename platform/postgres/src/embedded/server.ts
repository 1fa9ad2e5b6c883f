import type { Log } from '@hiorder/kernel';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { serverAccount, type Account } from './account.ts';
import { installBinaries, type Binaries } from './binaries.ts';
import { ensureCluster, type Cluster } from './cluster.ts';
import { defaultDataDir } from './places.ts';
import { adminUrlOf, answers, isAlive, readPidFile, waitUntil } from './running.ts';

export interface EmbeddedPostgresOptions {
  /** Default: see `defaultDataDir`. */
  readonly dataDir?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Server settings beyond hiorder's own, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: Log;
  progress?(message: string): void;
}

export interface EmbeddedPostgres {
  /** As superuser, on 127.0.0.1. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** True when the server of an earlier, killed process was found running and taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 20_000;

const freePort = (wanted: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Lets one process at a time start or adopt the server of a data directory. */
async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const file = `${dataDir}.lock`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  const take = () => {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
      if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
      return false;
    }
  };
  if (!(await waitUntil(take, START_MS))) throw new Error(`another process holds ${file}`);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function launch(o: {
  binaries: Binaries;
  cluster: Cluster;
  account: Account | undefined;
  port: number;
  settings: Readonly<Record<string, string>>;
}): number {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    ...o.settings,
  };
  const args = [
    '-D',
    o.cluster.pgdata,
    '-p',
    String(o.port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const out = openSync(join(o.cluster.dataDir, 'server.log'), 'a', 0o600);
  // Detached: Ctrl-C in the terminal reaches us alone, and we stop the server when nobody needs it any more.
  const child = spawn(o.binaries.postgres, args, {
    ...(o.account ? { uid: o.account.uid, gid: o.account.gid } : {}),
    cwd: o.cluster.dataDir,
    detached: true,
    stdio: ['ignore', out, out],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(out);
  child.on('error', () => {});
  child.unref();
  return child.pid ?? 0;
}

const logTail = (cluster: Cluster): string => {
  try {
    return readFileSync(join(cluster.dataDir, 'server.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '(no log)';
  }
};

async function startOrAdopt(
  o: EmbeddedPostgresOptions,
  cluster: Cluster,
  binaries: Binaries,
  account: Account | undefined,
) {
  const found = readPidFile(cluster.pgdata);
  if (found && isAlive(found.pid)) {
    // A server that is just starting or recovering answers a little later; a stranger's pid never does.
    if (await waitUntil(() => answers(cluster, found.port), found.port > 0 ? 10_000 : 0))
      return { ...found, adopted: true };
    o.log.warn({ pid: found.pid }, 'postmaster.pid names a process that is not our server; ignoring it');
  }
  if (found) rmSync(join(cluster.pgdata, 'postmaster.pid'), { force: true });
  const port = o.port === undefined ? await freePort(0) : await freePort(o.port);
  if (!port) throw new Error(`port ${o.port} for the database is in use by another program`);
  o.progress?.('starting the server');
  const pid = launch({ binaries, cluster, account, port, settings: o.settings ?? {} });
  const up = await waitUntil(async () => (await answers(cluster, port)) || !isAlive(pid), START_MS);
  if (!up || !(await answers(cluster, port)))
    throw new Error(`PostgreSQL did not start:\n${logTail(cluster)}`);
  return { pid, port, adopted: false };
}

/** Starts PostgreSQL 18 from its npm package, or adopts the one that a killed process left running. */
export async function startEmbeddedPostgres(o: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = o.dataDir ?? defaultDataDir();
  return withLock(dataDir, async () => {
    const account = serverAccount();
    o.progress?.('copying its programs');
    const binaries = installBinaries();
    o.progress?.('preparing its files');
    const cluster = await ensureCluster({ dataDir, binaries, account });
    const { pid, port, adopted } = await startOrAdopt(o, cluster, binaries, account);
    return {
      adminUrl: adminUrlOf(cluster, port),
      port,
      pid,
      dataDir,
      adopted,
      async stop() {
        const gone = () => !isAlive(pid);
        for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
          // SIGINT is PostgreSQL's fast shutdown: open transactions end, data is flushed.
          if (gone()) return;
          process.kill(pid, signal);
          if (await waitUntil(gone, STOP_MS)) return;
        }
        o.log.error({ pid }, 'PostgreSQL did not stop');
      },
    };
  });
}
