import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '@hiorder/local-engines';
import { embeddedDirectory, removeEmbeddedPostgres } from '@hiorder/postgres';
import { eventually } from '@hiorder/testing';
import { programOf } from '../../tools/programs/programs.ts';
import type { Demo } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One run of the program, as a person sees it at the terminal. */
export interface Run {
  /** Everything that was printed. */
  output(): string;
  signal(name: 'SIGINT' | 'SIGKILL'): void;
  /** Resolves to the exit code; null: it was killed. */
  ended: Promise<number | null>;
  /** Resolves when the banner with the links has been printed. */
  ready(): Promise<void>;
}

/** The program of `npm start` with its own database, on files of its own, and nothing else given but the port. */
export interface Alone {
  readonly port: number;
  readonly baseUrl: string;
  demo(): Demo;
  /** Process id of its database server; undefined: it does not run. */
  database(): string | undefined;
  run(...args: string[]): Run;
  /** Ends what runs, its database too, and removes all of it. */
  destroy(): Promise<void>;
}

export async function alone(): Promise<Alone> {
  const stateDir = mkdtempSync(join(tmpdir(), 'hiorder-alone-'));
  const port = await lastingPort();
  const dataDir = embeddedDirectory(stateDir);
  const runs: Run[] = [];

  function run(...args: string[]): Run {
    const { HIORDER_DATABASE_URL: _others, ...env } = process.env;
    const child = spawn(process.execPath, [programOf('server'), ...args], {
      ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...env, PORT: String(port), HIORDER_STATE_DIR: stateDir, HIORDER_BUILD_APPS: 'off' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const one: Run = {
      output: () => output,
      signal: (name) => void child.kill(name),
      ended: new Promise((resolve) => child.once('close', resolve)),
      ready: () =>
        eventually(
          async () => {
            if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${output}`);
            if (!output.includes('Stop with Ctrl-C')) throw new Error(`it is not ready:\n${output}`);
          },
          { timeoutMs: 180_000, everyMs: 50 },
        ),
    };
    runs.push(one);
    return one;
  }

  return {
    ...{ port, run, baseUrl: `http://localhost:${port}` },
    demo: () => JSON.parse(readFileSync(join(stateDir, 'demo.json'), 'utf8')) as Demo,
    database() {
      const file = join(dataDir, 'data', 'postmaster.pid');
      return existsSync(file) ? readFileSync(file, 'utf8').split('\n', 1)[0] : undefined;
    },
    async destroy() {
      for (const { signal } of runs) signal('SIGKILL');
      await Promise.all(runs.map(({ ended }) => ended));
      await removeEmbeddedPostgres({ dataDir });
      for (const left of [dataDir, stateDir]) rmSync(left, { recursive: true, force: true });
    },
  };
}
