import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../steps.ts';

export interface MemberProcess {
  readonly pid: number;
  /** Rejects when it ends before it is ready. */
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  isRunning(): boolean;
  /** Resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const STUCK_MS = 20_000;
/** Thirteen of them share a machine with Kafka: each is told to be modest, which costs no time. */
const MODEST = ['--max-semi-space-size=8', '--max-old-space-size=320'];

/** A process that tells us when it is ready, and that ends by itself when we are gone. */
export function spawnMember(o: {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
}): MemberProcess {
  mkdirSync(dirname(o.logFile), { recursive: true });
  const log = openSync(o.logFile, 'a');
  // A session of its own: Ctrl-C in the terminal reaches us, and we stop the members in order.
  const child = spawn(process.execPath, [...MODEST, '--disable-warning=ExperimentalWarning', o.script], {
    ...{ cwd: root, env: { ...process.env, ...o.env }, detached: true },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then((code) => reject(new Error(`${o.name} ended with ${code}:\n${lastWords(o.logFile)}`)));
  });
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    isRunning,
    async end(signal) {
      if (!isRunning()) return;
      child.kill(signal);
      const stuck = setTimeout(() => child.kill('SIGKILL'), STUCK_MS);
      await ended;
      clearTimeout(stuck);
    },
  };
}

const lastWords = (file: string): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

/** For a process that does one thing. */
export async function runToItsEnd(o: Parameters<typeof spawnMember>[0]): Promise<void> {
  const code = await spawnMember(o).ended;
  if (code !== 0) throw new Error(`${o.name} ended with ${code}:\n${lastWords(o.logFile)}`);
}
