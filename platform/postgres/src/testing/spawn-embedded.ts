import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface EmbeddedProcess {
  readonly child: ChildProcess;
  readonly adminUrl: string;
  readonly port: number;
  /** PostgreSQL's. */
  readonly pid: number;
  readonly adopted: boolean;
  readonly progress: readonly string[];
  /** As on Ctrl-C: it stops the server unless another one needs it, and ends. */
  stop(): Promise<void>;
  /** kill -9, of this process alone. */
  kill(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));

interface Said {
  readonly started?: Pick<EmbeddedProcess, 'adminUrl' | 'port' | 'pid' | 'adopted'>;
  readonly failed?: string;
  readonly progress?: string;
}

/** Starts the process; `onProgress` hears what it says on the way. Rejects with the sentence that it fails with. */
export async function spawnEmbedded(
  options: object,
  o: {
    spawn?: SpawnOptions;
    program?: { readonly node: string; readonly script: string };
    onProgress?: (message: string, child: ChildProcess) => void;
  } = {},
): Promise<EmbeddedProcess> {
  const { node, script } = o.program ?? { node: process.execPath, script: SCRIPT };
  const child = spawn(node, [script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...o.spawn,
  });
  const exited = once(child, 'exit');
  const progress: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    const said = JSON.parse(line) as Said;
    if (said.failed !== undefined) throw new Error(said.failed);
    if (said.progress !== undefined) {
      progress.push(said.progress);
      o.onProgress?.(said.progress, child);
    }
    if (!said.started) continue;
    return {
      ...said.started,
      child,
      progress,
      async stop() {
        child.stdin!.write('stop\n');
        await exited;
      },
      async kill() {
        child.kill('SIGKILL');
        await exited;
      },
    };
  }
  await exited;
  throw new Error('ended without a word');
}
