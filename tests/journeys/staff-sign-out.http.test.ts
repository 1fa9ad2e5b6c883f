import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBrowser } from '@hiorder/identity/testing';
import { eventually } from '@hiorder/testing';
import { signIn } from '../support/sign-in.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;
before(async () => {
  server = await startStore();
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

test('who was invited works at the store, until an owner deactivates them: then nothing answers them any more', async () => {
  const owner = await signIn(server, server.demo().staff);
  const who = { email: 'minji@dalbit.kr', password: 'correct horse battery' };
  const invited = await owner.post('/api/staff', { email: who.email, role: 'manager' });
  assert.equal(invited.status, 201, invited.text);
  const { pathname } = new URL(invited.body.link);
  const accepted = await createBrowser(server.baseUrl).submit(pathname, {
    name: '민지',
    password: who.password,
  });
  assert.equal(accepted.status, 200, accepted.text);
  const person = await signIn(server, who);
  const stream = await fetch(`${server.baseUrl}/api/events?app=staff`, { headers: person.session });
  const paths = ['/api/me', '/api/tables', '/api/stock', '/api/menu/items', '/api/sales/summary'];
  for (const path of paths.slice(0, -1)) assert.equal((await person.get(path)).status, 200, path);

  const { body } = await owner.get('/api/staff');
  const { id } = body.items.find(({ email }: { email: string }) => email === who.email);
  assert.equal((await owner.send('DELETE', `/api/staff/${id}`)).status, 204);
  assert.match(await stream.text(), /event: hello/);
  for (const path of paths)
    await eventually(async () => assert.equal((await person.get(path)).status, 401, path));
  assert.equal((await owner.get('/api/tables')).status, 200);
});
