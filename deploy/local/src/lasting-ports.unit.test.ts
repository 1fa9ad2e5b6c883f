import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { isFree, lastingPort, lastingPorts } from './lasting-ports.ts';

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

it('finds as many as are asked for, each another', async () => {
  assert.equal(new Set(await lastingPorts(20)).size, 20);
});
