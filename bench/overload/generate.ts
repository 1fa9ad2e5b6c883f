import { spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { PhaseSamples, Plan } from './plan.ts';

const canPin = cpus().length > 1 && spawnSync('taskset', ['-V']).status === 0;

/** What is started from now on stays on the first core, and leaves the second one to the generator. */
export function stayOnOneCore(): boolean {
  return canPin && spawnSync('taskset', ['-cp', '0', String(process.pid)]).status === 0;
}

export async function generate(plan: Plan): Promise<PhaseSamples[]> {
  const script = fileURLToPath(new URL('generator.ts', import.meta.url));
  const [command, ...args] = [...(canPin ? ['taskset', '-c', '1'] : []), process.execPath, script];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  return JSON.parse(await text(child.stdout)) as PhaseSamples[];
}
