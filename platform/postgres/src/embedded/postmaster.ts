import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode, failure, isMissing } from './failure.ts';
import type { Home } from './home.ts';

/** What PostgreSQL itself writes into its data directory while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown';
}

const run = promisify(execFile);
const pidFile = (home: Home): string => join(home.data, 'postmaster.pid');

export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  let text: string;
  try {
    text = await readFile(pidFile(home), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const status = lines[7] as Postmaster['status'];
  return { pid, port: Number(lines[3] ?? 0), status: status || 'unknown' };
}

/** The server that runs on these files, if one does; a leftover of one that was killed is removed. */
export async function runningPostmaster(home: Home): Promise<Postmaster | undefined> {
  const found = await readPostmaster(home);
  if (!found) return undefined;
  if (isAlive(found.pid) && (await isOurs(found.pid, home))) return found;
  // Its number may belong to somebody else by now, which PostgreSQL would take for a running server.
  await rm(pidFile(home), { force: true });
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return errorCode(error) === 'EPERM' && !isZombie(pid);
  }
}

/** Ended, but its parent (in a container often a careless process 1) has not asked how. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether that process was started on our data directory. */
async function isOurs(pid: number, home: Home): Promise<boolean> {
  const command = await commandOf(pid);
  return command === undefined || command.includes(home.data);
}

async function commandOf(pid: number): Promise<string | undefined> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    try {
      return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout;
    } catch {
      return undefined;
    }
  }
}

/** "fast": open transactions are rolled back, everything is written; harsher when that takes too long. */
export async function stopPostmaster(
  pid: number,
  limits = { fastMs: 60_000, immediateMs: 10_000, killMs: 30_000 },
): Promise<void> {
  const stages: [NodeJS.Signals, number][] = [
    ['SIGINT', limits.fastMs],
    ['SIGQUIT', limits.immediateMs],
    ['SIGKILL', limits.killMs],
  ];
  for (const [signal, ms] of stages) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) === 'ESRCH') return;
      throw failure(`PostgreSQL (process ${pid}) cannot be stopped: ${errorCode(error)}`, error);
    }
    if (await isGone(pid, ms)) return;
  }
  throw failure(`PostgreSQL (process ${pid}) does not stop`);
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}
