import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bornAt } from './born.ts';

export interface Registered {
  readonly name: string;
  readonly pid: number;
  readonly born: string;
  readonly port?: number;
  readonly grpcPort?: number;
}

/** What runs, written down, so that others can look at it and the next start finds what a killed one has left. */
export interface Register {
  add(process: { name: string; pid: number; port?: number; grpcPort?: number | undefined }): void;
  remove(pid: number): void;
  /** The settings that its members share: where its engines are. */
  installation(settings: NodeJS.ProcessEnv): void;
  /** Where and with what word the runner takes orders. */
  control(at: { port: number; token: string }): void;
}

export interface Record {
  readonly runner?: Registered;
  readonly processes: readonly Registered[];
  readonly installation?: NodeJS.ProcessEnv;
  readonly control?: { readonly port: number; readonly token: string };
}

const fileIn = (dir: string): string => join(dir, 'processes.json');

export function readRegister(dir: string): Record {
  const file = fileIn(dir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record) : { processes: [] };
}

export const isAlive = ({ pid, born }: Registered): boolean => bornAt(pid) === born;

/** A new register of this runner. What an earlier one wrote down must have been dealt with. */
export function openRegister(dir: string): Register {
  const self = { name: 'runner', pid: process.pid, born: bornAt(process.pid) ?? '' };
  let record: Record = { runner: self, processes: [] };
  const write = (next: Record): void => {
    record = next;
    const file = fileIn(dir);
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    writeFileSync(`${file}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  write(record);
  return {
    add({ name, pid, port, grpcPort }) {
      const born = bornAt(pid);
      if (born === undefined) return; // ended already
      const ports = { ...(port !== undefined && { port }), ...(grpcPort !== undefined && { grpcPort }) };
      const entry = { name, pid, born, ...ports };
      write({ ...record, processes: [...record.processes, entry] });
    },
    remove: (pid) =>
      write({ ...record, processes: record.processes.filter((process) => process.pid !== pid) }),
    installation: (installation) => write({ ...record, installation }),
    control: (control) => write({ ...record, control }),
  };
}

const PATIENCE_MS = 5_000;
/** It ends open transactions and writes everything: to kill it would only move that to its next start. */
const PATIENCE_WITH_POSTGRES_MS = 60_000;

/** Ends what a runner that was killed has left, and nothing else. Answers the names. */
export async function endOrphans(dir: string): Promise<string[]> {
  const orphans = readRegister(dir).processes.filter(isAlive);
  await Promise.all(orphans.map(endOrphan));
  return orphans.map(({ name }) => name);
}

async function endOrphan(orphan: Registered): Promise<void> {
  const postgres = orphan.name === 'postgres';
  // For PostgreSQL SIGTERM means: when the last client has gone.
  signal(orphan, postgres ? 'SIGINT' : 'SIGTERM');
  const until = Date.now() + (postgres ? PATIENCE_WITH_POSTGRES_MS : PATIENCE_MS);
  while (isAlive(orphan) && Date.now() < until) await sleep(50);
  if (isAlive(orphan)) signal(orphan, 'SIGKILL');
}

function signal({ pid }: Registered, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has gone by itself.
  }
}
