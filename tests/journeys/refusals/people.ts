import { answerOf, caller, key, type Answer } from '../../support/api.ts';
import type { TestServer } from '../../support/server.ts';
import { signAsServer } from '../../support/signing.ts';
import { atLast, until, type Cases } from './stage.ts';

const OTHER_SITE = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };

/** With one that nobody has set. */
const checkPin = (server: TestServer, table: number): Promise<Answer> => {
  const { code } = server.demo().tables[table]!;
  return caller(server.baseUrl).post('/api/tablet-pin/check', { code, pin: '471247' });
};

/** Who may call, and what everybody may be told. */
export const PEOPLE: Cases = {
  'table-code-unknown': ({ server }) =>
    caller(server.baseUrl).post('/api/guest-sessions', { code: 'no-such-code' }),
  'token-missing': ({ server }) => caller(server.baseUrl).get('/api/cart'),
  'token-invalid': ({ server }) => caller(server.baseUrl, 'nonsense').get('/api/cart'),
  'token-expired': async ({ server, someone }) => {
    const [, payload = ''] = someone.token?.split('.') ?? [];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const now = Math.floor(Date.now() / 1000);
    const token = await signAsServer(server, { ...claims, iat: now - 660, exp: now - 60 });
    return caller(server.baseUrl, token).get('/api/cart');
  },
  'token-revoked': async ({ guest }) => {
    const phone = await guest();
    await phone.send('DELETE', '/api/me/session');
    return atLast('token-revoked', () => phone.get('/api/me'));
  },
  forbidden: ({ someone }) => someone.get('/api/tickets'),
  csrf: ({ owner }) => owner.post('/auth/logout', {}, OTHER_SITE),
  'request-invalid': ({ someone }) => someone.post('/api/cart/lines', { itemId: 1 }),
  'body-too-large': ({ someone }) =>
    someone.post('/api/cart/lines', { itemId: 'x', quantity: 1, note: 'n'.repeat(100_000) }),
  'idempotency-key-required': ({ someone }) => someone.post('/api/orders', { expectedTotal: 1 }),
  'idempotency-key-reused': async ({ someone }) => {
    await someone.post('/api/orders', { expectedTotal: 1 }, key('same'));
    return someone.post('/api/orders', { expectedTotal: 2 }, key('same'));
  },
  'already-on-staff': ({ owner, server }) =>
    owner.post('/api/staff', { email: server.demo().staff.email, role: 'staff' }),
  'last-owner': async ({ owner }) => {
    const { body } = await owner.get('/api/staff');
    const self = body.items.find(({ self: isSelf }: { self: boolean }) => isSelf);
    return owner.send('PATCH', `/api/staff/${self.id}`, { role: 'staff' });
  },
  'email-taken': ({ platform, server }) =>
    platform.post('/api/stores', {
      name: '다른 식당',
      owner: { email: server.demo().staff.email, name: '하나', password: 'correct horse battery' },
    }),
  'tablet-pin-not-set': async ({ server }) => {
    const { store } = server.demo();
    // One that is set can be changed and not taken away: as it was before the first one.
    await server.query('identity', 'delete from tablet_pin where store_id = $1', [store.id]);
    return checkPin(server, 0);
  },
  'tablet-pin-too-simple': ({ staff }) => staff.send('PUT', '/api/tablet-pin', { pin: '111111' }),
  'tablet-pin-wrong': async ({ server, staff }) => {
    await staff.send('PUT', '/api/tablet-pin', { pin: '471147' });
    return checkPin(server, 0);
  },
  'too-many-attempts': async ({ server, staff }) => {
    await staff.send('PUT', '/api/tablet-pin', { pin: '471147' });
    return until('too-many-attempts', 10, () => checkPin(server, 1));
  },
  'context-unknown': ({ platform }) =>
    platform.post('/api/operations/dead-letters/replay', { context: 'kitchen' }),
  'dead-letter-unknown': ({ platform }) =>
    platform.post('/api/operations/dead-letters/replay', { context: 'ordering', id: 'none' }),
  'push-service-unknown': ({ someone }) =>
    someone.send('PUT', '/api/push-subscriptions', {
      endpoint: 'https://push.elsewhere.example/1',
      keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
    }),
  'too-many-streams': async ({ server, guest }) => {
    const authorization = `Bearer ${(await guest()).token}`;
    const all = new AbortController();
    const open = () =>
      fetch(`${server.baseUrl}/api/events`, { signal: all.signal, headers: { authorization } });
    try {
      // What is open never ends, so it is not read.
      for (let n = 0; n < 60; n += 1) {
        const stream = await open();
        if (!stream.ok) return await answerOf(stream);
      }
      throw new Error('there may be sixty');
    } finally {
      all.abort();
    }
  },
  'upgrade-required': ({ someone }) => someone.get('/api/chat/socket'),
};
