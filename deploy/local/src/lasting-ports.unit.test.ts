import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, it } from 'node:test';
import { isFree, lastingPort, lastingPorts } from './lasting-ports.ts';

const others: ChildProcess[] = [];
after(() => others.forEach((one) => one.kill()));

it('sees that somebody listens on a port', async () => {
  const port = await lastingPort();
  assert.equal(await isFree(port), true);
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  assert.equal(await isFree(port), false);
  taken.close();
  await once(taken, 'close');
  assert.equal(await isFree(port), true);
});

it('finds as many as are asked for, each another, also for those who ask at once', async () => {
  const found = await Promise.all([lastingPorts(60), lastingPorts(60)]);
  assert.equal(new Set(found.flat()).size, 120);
});

/** Where the next row is always looked for at the same place, those of two processes meet if nothing keeps them apart. */
const ALWAYS_THE_FIRST = `
  Math.random = () => 0;
  const { lastingPorts } = await import(${JSON.stringify(import.meta.resolve('./lasting-ports.ts'))});
  process.stdout.write(JSON.stringify(await lastingPorts(3)) + '\\n');
  process.stdin.resume();
`;

async function ofAnotherProcess(): Promise<number[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', ALWAYS_THE_FIRST], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  others.push(child);
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  return JSON.parse(told.toString()) as number[];
}

it('finds others for another process, though nobody listens on them yet', async () => {
  const [one, two] = await Promise.all([ofAnotherProcess(), ofAnotherProcess()]);
  assert.equal(new Set([...one, ...two]).size, 6);
});
