import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { signIn } from '../support/sign-in.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
before(async () => {
  server = await startServer();
});
after(() => server.destroy());

test('signing out ends the session for every copy of its cookie', async () => {
  const staff = await signIn(server, server.demo().staff);
  assert.equal((await staff.get('/api/tables')).status, 200);
  assert.equal((await staff.post('/auth/logout', {})).status, 200);
  // The very same cookie, as somebody else's browser may hold it.
  await eventually(async () => assert.equal((await staff.get('/api/tables')).status, 401));
  assert.equal((await staff.get('/api/me')).status, 401);
});

test('a second sign-in is not touched by signing the first one out', async () => {
  const first = await signIn(server, server.demo().staff);
  const second = await signIn(server, server.demo().staff);
  assert.equal((await first.post('/auth/logout', {})).status, 200);
  await eventually(async () => assert.equal((await first.get('/api/tables')).status, 401));
  assert.equal((await second.get('/api/tables')).status, 200);
});
