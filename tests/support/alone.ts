import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '@hiorder/local-engines';
import { embeddedDirectory, removeEmbeddedPostgres } from '@hiorder/postgres';
import { eventually, mayBeKilled } from '@hiorder/testing';
import { programOf } from '../../tools/programs/programs.ts';
import type { Demo } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One run of the program, as a person sees it at the terminal. */
export interface Run {
  /** Everything that was printed. */
  output(): string;
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** Resolves to the exit code; null: it was killed. */
  ended: Promise<number | null>;
  /** Resolves when the banner with the links has been printed. */
  ready(): Promise<void>;
}

/** The program of `npm start` with its own database, on files of its own, and nothing else given but the port. */
export interface Alone {
  readonly port: number;
  readonly baseUrl: string;
  /** Where its files are, its database aside. */
  readonly stateDir: string;
  demo(): Demo;
  /** Process id of its database server; undefined: it does not run. */
  database(): string | undefined;
  run(...args: string[]): Run;
  /** A second one on the same files, on another port. */
  beside(): Promise<Run>;
  /** By `npm start`, as the oldest Node that is here and may begin. */
  start(...args: string[]): Run;
  /** Ends what runs, its database too, and removes all of it. */
  destroy(): Promise<void>;
}

/** What is wanted is here, or else it is an error: tests install nothing. */
const NOTHING_INSTALLED = { npm_config_offline: 'true' };

function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Those that begin and then hand over to the project's own: from 20 on, and not that one itself. */
function olderNode(): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return paths.find((path) => {
    const { stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const version = Number(/^(\d+)\./.exec(stdout ?? '')?.[1]);
    return version >= 20 && version < 24;
  });
}

export async function alone(): Promise<Alone> {
  const stateDir = mkdtempSync(join(tmpdir(), 'hiorder-alone-'));
  const port = await lastingPort();
  const dataDir = embeddedDirectory(stateDir);
  const runs: Run[] = [];
  const groups: (number | undefined)[] = [];

  function launch(command: string, args: readonly string[], own = port): Run {
    const { HIORDER_DATABASE_URL: _others, ...env } = process.env;
    const child = mayBeKilled(
      spawn(command, args, {
        // A group of its own: what it has started is ended with it.
        ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
        env: {
          ...env,
          PORT: String(own),
          HIORDER_STATE_DIR: stateDir,
          // The run of the tests has built them, as a start would: it finds nothing to do.
          HIORDER_BUILD_APPS: 'on',
          ...NOTHING_INSTALLED,
        },
      }),
    );
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
    groups.push(child.pid);
    return one;
  }

  return {
    run: (...args) => launch(process.execPath, [programOf('server'), ...args]),
    beside: async () => launch(process.execPath, [programOf('server')], await lastingPort()),
    start: (...args) =>
      launch(olderNode() ?? process.execPath, [join('tools', 'bootstrap.mjs'), 'start', ...args]),
    ...{ port, stateDir, baseUrl: `http://localhost:${port}` },
    demo: () => JSON.parse(readFileSync(join(stateDir, 'demo.json'), 'utf8')) as Demo,
    database() {
      const file = join(dataDir, 'data', 'postmaster.pid');
      return existsSync(file) ? readFileSync(file, 'utf8').split('\n', 1)[0] : undefined;
    },
    async destroy() {
      groups.forEach(killGroup);
      await Promise.all(runs.map(({ ended }) => ended));
      await removeEmbeddedPostgres({ dataDir });
      for (const left of [dataDir, stateDir]) rmSync(left, { recursive: true, force: true });
    },
  };
}
