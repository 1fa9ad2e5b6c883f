// npm run dev: the server restarts and the apps are rebuilt on every change.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './steps.ts';

const children: ChildProcess[] = [];

function keep(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  children.push(child);
  child.on('exit', (code) => stop(code ?? 0));
}

let stopping = false;
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGINT');
  process.exitCode = code;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));

const vite = join(root, 'node_modules/vite/bin/vite.js');
for (const app of ['guest', 'staff']) keep([vite, 'build', `apps/${app}`, '--watch', '--logLevel', 'warn']);
keep(['--watch', '--watch-preserve-output', 'apps/server/src/main.ts', ...process.argv.slice(2)], {
  HIORDER_LOG_LEVEL: process.env.HIORDER_LOG_LEVEL ?? 'info',
});
