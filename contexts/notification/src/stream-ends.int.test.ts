import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import { openStream } from './testing/open-stream.ts';
import { feeds, type TestFeed } from './testing/feeds.ts';
import { ends, has, patient } from './testing/running-notification.ts';
import * as sample from './testing/sample-events.ts';
import { guestAt, staffOf, tokenOf } from './testing/tokens.ts';

for (const feed of feeds) describe(`a live stream ends, by ${feed.name}`, () => streamEnds(feed));

function streamEnds({ running }: TestFeed): void {
  it('tells guests that their session is over, and ends their streams alone', async (t) => {
    const { open, emit } = await running(t);
    const [one, two, other, staff] = await Promise.all([
      ...[guestAt('s1'), guestAt('s1', { sub: 'second' }), guestAt('s2'), staffOf('store')].map((token) =>
        open(token),
      ),
    ]);
    await emit(sample.sessionClosed('s1'));
    for (const guest of [one!, two!]) {
      await ends(guest);
      assert.deepEqual(guest.names(), ['hello', 'table-session-closed']);
    }
    await emit(sample.stock('item-1'));
    await has(other!, ['hello', 'stock']);
    await has(staff!, ['hello', 'table-session-closed', 'stock']);
    const late = await open(guestAt('s1'));
    await ends(late);
    assert.deepEqual(late.names(), ['hello', 'table-session-closed']);
    const resuming = await open(guestAt('s1'), one!.events[0]?.id);
    await ends(resuming);
  });

  for (const [claim, value] of [
    ['jti', 'token-1'],
    ['sub', 'ann'],
    ['tableSession', 's1'],
    ['standing', 'role-1'],
  ] as const) {
    it(`ends streams whose ${claim} is revoked`, async (t) => {
      const { open, emit } = await running(t);
      const guest = await open(guestAt('s1', { sub: 'ann', jti: 'token-1', standing: 'role-1' }));
      const other = await open(guestAt('s2', { sub: 'bob', jti: 'token-2', standing: 'role-2' }));
      await emit(sample.revoked(claim, value, 'another'));
      await emit(sample.revoked(claim, value));
      await ends(guest);
      await emit(sample.stock('item-1'));
      await has(other, ['hello', 'stock']);
    });
  }

  it('is refused to who has too many of them, until one has gone', async (t) => {
    const { open } = await running(t, { maxStreamsPerCaller: 2 });
    const token = guestAt('s1');
    const [first] = [await open(token), await open(token)];
    const refused = await open(token);
    assert.equal(refused.status, 429);
    await eventually(() => assert.match(refused.rest(), /"code":"too-many-streams"/), patient);
    assert.equal((await open(guestAt('s2'))).status, 200, 'another one is not held up');
    first.close();
    await eventually(async () => assert.equal((await open(token)).status, 200), patient);
  });

  it('ends with the token', async (t) => {
    let later = 0;
    const clock = { now: () => new Date(Date.now() + later) };
    const { open } = await running(t, { heartbeatMs: 150 }, { clock });
    const exp = Date.now() / 1000 + 600;
    const guest = await open(guestAt('s1', { exp }));
    const other = await open(guestAt('s2', { exp: exp + 3_600 }));
    for (const stream of [guest, other])
      await eventually(() => assert.ok(stream.heartbeats() > 0 && !stream.ended()), patient);
    later = 600_000;
    await ends(guest);
    assert.ok(!other.ended());
  });

  it('cuts a peer that does not read, which then resumes; the others do not wait for it', async (t) => {
    const { open, emit, port } = await running(t, { maxBufferedBytes: 1024 * 1024, keepMessages: 5_000 });
    const token = staffOf('store');
    const witness = await open(token);
    const first = await emit(sample.ticket('order-0'));
    const slow = connect({ port, host: '127.0.0.1' });
    t.after(() => slow.destroy());
    let cut = false;
    slow.on('error', () => (cut = true));
    slow.on('close', () => (cut = true));
    slow.write(
      `GET /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nLast-Event-ID: ${first.id}\r\n\r\n`,
    );
    await new Promise((resolve) => slow.once('readable', resolve));
    slow.pause();
    const padding = 'x'.repeat(32 * 1024);
    let sent = 0;
    await eventually(async () => {
      // A paused socket learns of its end only by writing: the peer answers that it is gone.
      for (let i = 0; i < 5 && !cut; i += 1)
        await emit(sample.ticket(`order-${(sent += 1)}`, 'store', padding));
      slow.write('\r\n');
      assert.ok(cut);
    }, patient);
    await eventually(() => assert.equal(witness.events.length, sent + 2), patient);
    assert.ok(!witness.ended());
    const back = await open(token, witness.events.at(-3)?.id);
    await has(back, ['hello', 'ticket', 'ticket']);
  });

  it('leaves nothing behind when phones go away', async (t) => {
    const { open, context } = await running(t);
    const count = async (): Promise<number> => {
      const { body } = await context.http.inject('/metrics');
      return Number(/^hiorder_live_streams (\d+)$/m.exec(body)?.[1]);
    };
    const before = await count();
    const streams = await Promise.all(Array.from({ length: 30 }, (_, i) => open(guestAt(`s${i}`))));
    assert.equal(await count(), before + 30);
    for (const stream of streams) stream.close();
    await eventually(async () => assert.equal(await count(), before), patient);
  });

  it('refuses who has no stream', async (t) => {
    const { context } = await running(t);
    const status = async (authorization?: string): Promise<number> =>
      (await context.http.inject({ url: '/api/events', headers: authorization ? { authorization } : {} }))
        .statusCode;
    assert.equal(await status(), 401);
    assert.equal(await status(`Bearer ${tokenOf({ role: 'member' })}`), 403);
    assert.equal(await status(`Bearer ${tokenOf({ role: 'guest' })}`), 403);
    assert.equal(await status(`Bearer ${tokenOf({ role: 'staff', store: '' })}`), 403);
    const head = await context.http.inject({
      method: 'HEAD',
      url: '/api/events',
      headers: { authorization: `Bearer ${staffOf('store')}` },
    });
    assert.notEqual(head.statusCode, 200);
  });

  it('gives one caller so many streams, and another one when one is given back', async (t) => {
    const { open } = await running(t, { maxStreamsPerCaller: 2 });
    const first = await open(guestAt('s1'));
    await open(guestAt('s1'));
    const third = await open(guestAt('s1'));
    assert.equal(third.status, 429);
    assert.equal((await open(guestAt('s2'))).status, 200);
    first.close();
    await eventually(async () => assert.equal((await open(guestAt('s1'))).status, 200));
  });

  it('ends its streams when it stops, also those that another server handed in', async (t) => {
    const { context, open, tails } = await running(t);
    const gateway = createServer((request, response) => void context.http.routing(request, response));
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    t.after(() => gateway.close());
    const direct = await open(guestAt('s1'));
    const { port } = gateway.address() as AddressInfo;
    const handedIn = await openStream({ port, token: guestAt('s2') });
    await has(handedIn, ['hello']);
    await context.stop();
    for (const stream of [direct, handedIn]) await ends(stream);
    assert.deepEqual(tails(), []);
    assert.equal((await context.health()).ready, false);
  });
}
