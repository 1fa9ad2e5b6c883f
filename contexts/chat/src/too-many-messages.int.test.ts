import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Principal } from '@hiorder/contracts';
import { createServiceAuth, type TokenVerifier } from '@hiorder/http';
import { fixedClock } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import { silentLog, testDatabase } from '@hiorder/testing';
import { chatMigrations, createChat } from './index.ts';
import { ownDirectory } from './testing/lmdb.ts';

/** Tokens of tests are their own claims. */
const believing: TokenVerifier = {
  verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()),
};
const tokenOf = (sub: string): string => {
  const claims: Principal = {
    ...{ sub, role: 'guest', store: 'store', table: 'table', tableSession: 'stay' },
    ...{ jti: `token-of-${sub}`, exp: 4_000_000_000 },
  };
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
};
/** It is never started: nothing is told to anybody. */
const nobody = {} as EventBus;

test('who writes faster than a guest may is told when to go on, and goes on then; others are not held up', async (t) => {
  const database = await testDatabase([chatMigrations]);
  const clock = fixedClock(new Date('2026-03-02T03:00:00.000Z'));
  const chat = createChat({
    ...{ database, clock, verifier: believing, log: silentLog, bus: nobody, directory: ownDirectory(t) },
    service: createServiceAuth({ secret: 'a secret between services of a test', self: 'chat' }),
    pace: { messages: 2, withinMs: 30_000 },
  });
  t.after(async () => {
    await chat.stop();
    await database.drop();
  });
  let written = 0;
  const write = (sub: string) =>
    chat.http.inject({
      ...{ method: 'POST', url: '/api/chat/messages' },
      headers: { authorization: `Bearer ${tokenOf(sub)}` },
      payload: { text: '물 주세요', clientId: `message-${(written += 1)}` },
    });
  assert.equal((await write('jiwoo')).statusCode, 201);
  clock.advance(10_000);
  assert.equal((await write('jiwoo')).statusCode, 201);
  const refused = await write('jiwoo');
  assert.deepEqual([refused.statusCode, refused.json().code], [429, 'too-many-messages'], refused.body);
  assert.equal(refused.headers['retry-after'], '20');
  assert.equal((await write('minjun')).statusCode, 201);
  clock.advance(20_000);
  assert.equal((await write('jiwoo')).statusCode, 201);
});
