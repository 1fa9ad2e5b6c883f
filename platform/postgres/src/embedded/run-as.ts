import { spawn } from 'node:child_process';
import type { Account } from './account.ts';
import { failure } from './failure.ts';

/** PostgreSQL sees nothing of our environment: PG… variables would change what it does. */
export function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}

export const asAccount = (account: Account | undefined): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};

/** Runs a program to its end; what it said is in the failure. */
export function runProgram(o: {
  program: string;
  args: readonly string[];
  cwd: string;
  account: Account | undefined;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(o.program, o.args, {
      cwd: o.cwd,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...asAccount(o.account),
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(failure(`Cannot run ${o.program}: ${error.message}`, error)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(failure(`${o.program} ended with ${signal ?? code ?? ''}: ${output.trim()}`));
    });
  });
}
