import { spawn } from 'node:child_process';

export interface Guard {
  /** There is nothing left to guard. */
  dismiss(): void;
}

/**
 * Runs a line of shell, with `subject` as its `$0`, when this process is gone, however it went: the guard's input ends
 * with it, also when it is killed. Not on Windows.
 */
export function startGuard(line: string, subject: string): Guard {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const guard = spawn('sh', ['-c', `cat >/dev/null; ${line}`, subject], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void guard.kill('SIGKILL') };
}
