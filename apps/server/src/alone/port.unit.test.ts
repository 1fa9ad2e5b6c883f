import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { expectFreePort } from './port.ts';

test('a port that another program has is told with another one to take; a free one is fine', async () => {
  const other = createServer().listen({ port: 0, host: '127.0.0.1' });
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await assert.rejects(expectFreePort(port, '127.0.0.1'), {
    message: `port ${port} is in use by another program; stop it, or choose one: PORT=${port + 1} npm start`,
  });
  other.close();
  await once(other, 'close');
  await expectFreePort(port, '127.0.0.1');
});
