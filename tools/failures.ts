// What failed, in a few lines at the very end of a run, where it is found without searching through all that was said.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('./failures-reporter.ts', import.meta.url));
const LINES_OF_A_CAUSE = 12;

export interface Failure {
  readonly test: string;
  readonly cause: string;
}

export interface Failures {
  /** For the command line of one run of the test runner. */
  reporterArguments(): string[];
  /** What has been noted so far, each cause once. Empty when nothing failed. */
  digest(): string;
  forget(): void;
}

export function keepFailures(): Failures {
  const dir = mkdtempSync(join(tmpdir(), 'hiorder-failures-'));
  const files: string[] = [];
  return {
    reporterArguments() {
      const file = join(dir, `${files.length}.jsonl`);
      files.push(file);
      return [`--test-reporter=${reporter}`, `--test-reporter-destination=${file}`];
    },
    digest: () => digestOf(files.flatMap(read)),
    forget: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function read(file: string): Failure[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Failure);
  } catch {
    // A step that was never begun, or ended before its runner had said anything.
    return [];
  }
}

/** A cause that many tests share, such as a server that did not start, is told once with the first of them. */
export function digestOf(failures: readonly Failure[]): string {
  const byCause = Map.groupBy(failures, ({ cause }) => cause);
  return [...byCause]
    .map(([cause, [first, ...others]]) => {
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      const lines = cause.split('\n').slice(0, LINES_OF_A_CAUSE);
      return `failed: ${first?.test ?? ''}${more}\n${lines.map((line) => `  ${line}`).join('\n')}`;
    })
    .join('\n');
}
