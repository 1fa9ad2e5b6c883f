import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Every process of this machine that has to do with a directory, as the system itself tells it. Linux only. */
export function processesOf(dir: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && belongsTo(dir, pid))
    .map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ').trim()}`);
}

function belongsTo(dir: string, pid: string): boolean {
  // One that has ended and whose parent has not asked how has none of these.
  return [read(pid, 'cmdline'), read(pid, 'environ'), workingDirectory(pid)].some((text) =>
    text.includes(dir),
  );
}

function read(pid: string, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

function workingDirectory(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
