// npm run dev: the server restarts and the apps are rebuilt on every change.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { root } from './steps.ts';

const children: ChildProcess[] = [];

function keep(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  children.push(child);
  child.on('exit', (code) => stop(code ?? 0));
  return child;
}

let stopping = false;
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGINT');
  process.exitCode = code;
  // The line to who started us would keep us here.
  if (process.connected) process.disconnect();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => stop(0));

console.log('\n  building the guest and staff apps …');
const apps = keep(['apps/ui/vite.watch.ts', 'apps/guest', 'apps/staff']);
apps.once('message', () => {
  if (stopping) return;
  keep(['--watch', '--watch-preserve-output', 'apps/server/src/main.ts', ...process.argv.slice(2)], {
    HIORDER_LOG_LEVEL: process.env.HIORDER_LOG_LEVEL ?? 'info',
    // They are built already; two builds of the same app empty each other's folder.
    HIORDER_BUILD_APPS: 'off',
  });
});
