import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEngineProcess } from './engine-process.ts';

const dir = await mkdtemp(join(tmpdir(), 'hiorder-engine-'));
after(() => rm(dir, { recursive: true, force: true }));

const logFile = join(dir, 'engine.log');
const shell = (script: string) => ({ command: 'sh', args: ['-c', script], cwd: dir, logFile });

const exists = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('ends with whoever started it, however that ends', async () => {
  const module = new URL('engine-process.ts', import.meta.url).href;
  const script = `
    const { startEngineProcess } = await import(${JSON.stringify(module)});
    console.log(startEngineProcess(${JSON.stringify(shell('exec sleep 600'))}).pid);
    setInterval(() => {}, 1_000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  assert.equal(exists(pid), true);
  starter.kill('SIGKILL');
  const until = performance.now() + 30_000;
  while (exists(pid) && performance.now() < until) await sleep(50);
  assert.equal(exists(pid), false);
});

it('is killed when it does not stop', async () => {
  const engine = startEngineProcess(shell(`trap '' TERM; echo ready; while :; do sleep 0.1; done`));
  while (!engine.lastWords().includes('ready')) await sleep(20);
  await engine.stop(200);
  assert.equal(engine.isRunning(), false);
  assert.equal(engine.lastWords(), 'ready');
});
