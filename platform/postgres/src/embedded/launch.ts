import { spawn } from 'node:child_process';
import { chown, open, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { failure, onDisk } from './failure.ts';
import type { Home } from './home.ts';
import { readPostmaster } from './postmaster.ts';
import { asAccount, environment } from './run-as.ts';

export interface LaunchOptions {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly port: number;
  /** False: a crash of the machine may lose everything. For tests. */
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly progress: (message: string) => void;
}

/** A crashed server may have to read much of its log before it answers. */
const START_LIMIT_MS = 120_000;
const SAY_SO_EVERY_MS = 5_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** Starts PostgreSQL and waits until it takes connections; answers its process id. */
export async function launch(o: LaunchOptions): Promise<number> {
  const log = await onDisk(o.home.directory, () => openLog(o.home));
  try {
    const { size: before } = await log.stat();
    // Its own session: Ctrl-C in the terminal ends us, and we end it when nobody needs it any more.
    const child = spawn(o.binaries.postgres, ['-D', o.home.data, ...flags(settingsOf(o))], {
      cwd: o.home.directory,
      env: environment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
      ...asAccount(o.home.account),
    });
    child.unref();
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code ?? ''}`));
    });
    const pid = child.pid ?? 0;
    await untilReady({ ...o, pid }, ended, () => tail(o.home, before));
    return pid;
  } finally {
    await log.close();
  }
}

async function openLog(home: Home) {
  const size = await stat(home.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(home.log, `${home.log}.1`);
  const log = await open(home.log, 'a', 0o600);
  if (home.account) await chown(home.log, home.account.uid, home.account.gid);
  return log;
}

function settingsOf(o: LaunchOptions): Record<string, string> {
  return {
    port: String(o.port),
    listen_addresses: '127.0.0.1',
    // No socket file: its path would have to be short, and 127.0.0.1 with a password does the same.
    unix_socket_directories: '',
    cluster_name: 'hiorder',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    password_encryption: 'scram-sha-256',
    ...(o.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...o.settings,
  };
}

const flags = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

async function untilReady(
  o: LaunchOptions & { pid: number },
  ended: Promise<string>,
  logged: () => Promise<string>,
): Promise<void> {
  let over: string | undefined;
  void ended.then((how) => {
    over = how;
  });
  const began = Date.now();
  let said = began;
  for (;;) {
    const found = await readPostmaster(o.home);
    if (found?.pid === o.pid && found.status === 'ready') return;
    if (over !== undefined) throw failure(`PostgreSQL did not start (${over}): ${await logged()}`);
    if (Date.now() - began > START_LIMIT_MS) throw failure(`PostgreSQL is not ready: ${await logged()}`);
    if (Date.now() - said > SAY_SO_EVERY_MS) {
      said = Date.now();
      o.progress('waiting for PostgreSQL to recover its files');
    }
    await sleep(15);
  }
}

/** What the server has said since `from`. */
async function tail(home: Home, from: number): Promise<string> {
  const log = await open(home.log, 'r');
  try {
    const { size } = await log.stat();
    const start = Math.max(from, size - 2000);
    const { buffer, bytesRead } = await log.read(Buffer.alloc(Math.max(size - start, 0)), 0, null, start);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await log.close();
  }
}
