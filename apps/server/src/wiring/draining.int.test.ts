import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { DRAINING_HEADER } from '@hiorder/upstream';
import { drainable } from './draining.ts';

test('until it stops it serves on, says so, and is not ready', async () => {
  const http = createHttp({ context: 'c', log: silentLog });
  http.get('/thing', { config: { auth: 'public' } }, () => ({}));
  const draining = drainable([http]);
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const get = async (path: string) => {
    const answer = await fetch(url + path);
    await answer.arrayBuffer();
    const { status, headers } = answer;
    return { status, says: headers.get(DRAINING_HEADER), connection: headers.get('connection') };
  };
  assert.deepEqual(await get('/thing'), { status: 200, says: null, connection: 'keep-alive' });
  assert.equal((await get('/health/ready')).status, 200);
  await draining.begin(0);
  assert.deepEqual(await get('/thing'), { status: 200, says: '1', connection: 'close' });
  assert.equal((await get('/health/ready')).status, 503);
  assert.equal((await get('/health/live')).status, 200);
  await http.close();
});
