import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { startGuard } from './guard.ts';

export interface EngineProcess {
  readonly pid: number;
  isRunning(): boolean;
  /** SIGTERM, and SIGKILL when that is not enough within `boundMs`. Resolves when the process is gone. */
  stop(boundMs?: number): Promise<void>;
  /** Resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** The end of what it wrote. */
  lastWords(): string;
}

export interface EngineCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What it writes goes here. */
  readonly logFile: string;
}

const STOP_BOUND_MS = 15_000;

/**
 * Starts an engine that ends with this process, however that ends. A session of its own keeps Ctrl-C from it: who
 * started it stops it, in the right order.
 */
export function startEngineProcess(o: EngineCommand): EngineProcess {
  const log = openSync(o.logFile, 'w');
  const child = spawn(o.command, o.args, { cwd: o.cwd, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const { pid } = child;
  // Told through isRunning and lastWords.
  child.on('error', () => undefined);
  if (pid === undefined) throw new Error(`${o.command} cannot be started`);
  const guard = startGuard('kill -9 "$0" 2>/dev/null', String(pid));
  child.once('exit', () => guard.dismiss());
  child.unref();
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const gone = async (): Promise<void> => {
    child.ref();
    if (isRunning()) await once(child, 'exit');
  };
  return {
    pid,
    isRunning,
    async stop(boundMs = STOP_BOUND_MS) {
      if (!isRunning()) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), boundMs);
      await gone();
      clearTimeout(timer);
    },
    async kill(signal = 'SIGKILL') {
      if (isRunning()) child.kill(signal);
      await gone();
    },
    lastWords: () => readFileSync(o.logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n'),
  };
}
