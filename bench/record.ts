import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** Appends to `bench/results/<name>.jsonl`, with what has to be known to compare it with another run. */
export function record(name: string, result: object): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname });
  const line = {
    date: new Date().toISOString(),
    commit: commit.toString().trim(),
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) },
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    ...result,
  };
  appendFileSync(new URL(`results/${name}.jsonl`, import.meta.url), `${JSON.stringify(line)}\n`);
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** `share` of the values are not above it; 0 of none. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? 0;
