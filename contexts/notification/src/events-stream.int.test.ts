import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { systemClock } from '@hiorder/kernel';
import { eventually, silentLog, testBus } from '@hiorder/testing';
import { createNotification, type NotificationSettings } from './index.ts';
import { fakeBus } from './testing/fake-bus.ts';
import { openStream, type OpenStream } from './testing/open-stream.ts';
import * as sample from './testing/sample-events.ts';
import { believing, guestAt, staffOf, tokenOf } from './testing/tokens.ts';

describe('GET /api/events', () => {
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function running(settings: Partial<NotificationSettings> = {}, o = fakeBus()) {
    const context = createNotification({
      ...{ bus: o.bus, verifier: believing, log: silentLog, clock: systemClock, settings },
    });
    await context.start();
    await context.http.listen({ port: 0, host: '127.0.0.1' });
    cleanups.push(() => context.stop());
    const { port } = context.http.server.address() as AddressInfo;
    const open = async (token: string, lastEventId?: string): Promise<OpenStream> => {
      const stream = await openStream({ port, token, lastEventId });
      cleanups.push(stream.close);
      return stream;
    };
    return { ...o, context, port, open };
  }
  const has = (stream: OpenStream, names: string[]) =>
    eventually(() => assert.deepEqual(stream.names(), names));
  const ends = (stream: OpenStream) => eventually(() => assert.ok(stream.ended()));

  it('begins with hello, and tells guests of their table and their store, staff of their store', async () => {
    const { open, emit } = await running();
    const guest = await open(guestAt('s1'));
    const other = await open(guestAt('s2'));
    const staff = await open(staffOf('store'));
    const elsewhere = await open(staffOf('another'));
    emit(sample.cart('s1'));
    emit(sample.orderStatus('s2'));
    emit(sample.stock('item-1'));
    emit(sample.ticket('order-1'));
    emit(sample.board('t-1'));
    emit(sample.paused());
    emit(sample.resumed());
    emit(sample.menu(7));
    const store = ['ordering-paused', 'ordering-paused', 'menu-changed'];
    await has(guest, ['hello', 'cart-changed', 'stock', ...store]);
    await has(other, ['hello', 'order-status', 'stock', ...store]);
    await has(staff, ['hello', 'cart-changed', 'order-status', 'stock', 'ticket', 'table', ...store]);
    await has(elsewhere, ['hello']);
  });

  it('carries the event’s id and what the contract says', async () => {
    const { open, emit } = await running();
    const guest = await open(guestAt('s1'));
    const { id } = emit(sample.orderStatus('s1'));
    await has(guest, ['hello', 'order-status']);
    const data = {
      ...{ orderId: 'order-1', number: 37, tableId: 't-s1', tableSessionId: 's1', status: 'accepted' },
      ...{ previous: 'placed', at: '2026-11-21T03:00:00.000Z', reason: null, etaMinutes: 15 },
    };
    assert.deepEqual(guest.events[1], { id, name: 'order-status', data });
    assert.equal(guest.status, 200);
    assert.equal(guest.headers['content-type'], 'text/event-stream; charset=utf-8');
    assert.equal(guest.headers['cache-control'], 'no-store, no-transform');
    assert.equal(guest.headers['x-accel-buffering'], 'no');
    assert.ok(guest.headers['x-correlation-id']);
  });

  it('resumes after the last event that was seen, with nothing left out or told twice', async () => {
    const { open, emit } = await running();
    const first = await open(guestAt('s1'));
    emit(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    first.close();
    emit(sample.cart('s2', 9));
    emit(sample.cart('s1', 2));
    emit(sample.ticket('order-1'));
    emit(sample.stock('item-1'));
    const second = await open(guestAt('s1'), first.events[1]?.id);
    emit(sample.cart('s1', 3));
    await has(second, ['hello', 'cart-changed', 'stock', 'cart-changed']);
    assert.deepEqual(second.events.map(({ data }) => data['version']).filter(Boolean), [2, 3]);
    assert.equal(second.events[0]?.id, undefined);
  });

  it('can be resumed from hello', async () => {
    const { open, emit } = await running();
    emit(sample.cart('s1', 1));
    const first = await open(guestAt('s1'));
    await has(first, ['hello']);
    first.close();
    emit(sample.cart('s1', 2));
    const second = await open(guestAt('s1'), first.events[0]?.id);
    await has(second, ['hello', 'cart-changed']);
    assert.equal(second.events[1]?.data['version'], 2);
  });

  it('says resync when it does not know what was missed', async () => {
    const { open, emit } = await running({ keepMessages: 10 });
    const forgotten = emit(sample.cart('s1', 1)).id;
    for (let version = 2; version <= 30; version += 1) emit(sample.cart('s1', version));
    const { id: lastId } = emit(sample.cart('s1', 31));
    for (const unknown of ['no-such-id', forgotten, '<script>', '%00']) {
      const stream = await open(guestAt('s1'), unknown);
      await has(stream, ['hello', 'resync']);
      assert.equal(stream.events[0]?.id, lastId);
    }
    await has(await open(guestAt('s1'), ''), ['hello']);
  });

  it('says resync instead of telling more at once than a slow line may hold', async () => {
    const { open, emit } = await running({ maxBufferedBytes: 10_000 });
    const { id: seen } = emit(sample.cart('s1', 1));
    const few = emit(sample.ticket('order-1', 'store', 'x'.repeat(3_000))).id;
    emit(sample.ticket('order-2', 'store', 'x'.repeat(3_000)));
    await has(await open(staffOf('store'), few), ['hello', 'ticket']);
    const behind = await open(staffOf('store'), seen);
    emit(sample.cart('s1', 2));
    await has(behind, ['hello', 'resync', 'cart-changed']);
  });

  it('tells an event once that the bus delivers twice', async () => {
    const { open, emit } = await running();
    const guest = await open(guestAt('s1'));
    emit(emit(sample.cart('s1', 1)));
    emit(sample.stock('item-1'));
    await has(guest, ['hello', 'cart-changed', 'stock']);
  });

  it('tells guests that their session is over, and ends their streams alone', async () => {
    const { open, emit } = await running();
    const [one, two, other, staff] = await Promise.all([
      ...[guestAt('s1'), guestAt('s1', { sub: 'second' }), guestAt('s2'), staffOf('store')].map((token) =>
        open(token),
      ),
    ]);
    emit(sample.sessionClosed('s1'));
    for (const guest of [one!, two!]) {
      await ends(guest);
      assert.deepEqual(guest.names(), ['hello', 'table-session-closed']);
    }
    emit(sample.stock('item-1'));
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
  ] as const) {
    it(`ends streams whose ${claim} is revoked`, async () => {
      const { open, emit } = await running();
      const guest = await open(guestAt('s1', { sub: 'ann', jti: 'token-1' }));
      const other = await open(guestAt('s2', { sub: 'bob', jti: 'token-2' }));
      emit(sample.revoked(claim, value, 'another'));
      emit(sample.revoked(claim, value));
      await ends(guest);
      emit(sample.stock('item-1'));
      await has(other, ['hello', 'stock']);
    });
  }

  it('ends with the token', async () => {
    const { open } = await running({ heartbeatMs: 150 });
    const guest = await open(guestAt('s1', { exp: Date.now() / 1000 + 0.2 }));
    const other = await open(guestAt('s2'));
    await ends(guest);
    assert.ok(!other.ended());
  });

  it('beats, so that nobody takes the line for dead', async () => {
    const { open } = await running({ heartbeatMs: 30 });
    const streams = await Promise.all(Array.from({ length: 20 }, (_, i) => open(guestAt(`s${i}`))));
    await eventually(() => assert.ok(streams.every((stream) => stream.heartbeats() >= 3)));
    for (const stream of streams) assert.deepEqual(stream.names(), ['hello']);
  });

  it('serves many', async () => {
    const { open, emit } = await running();
    const tables = 50;
    const guests = await Promise.all(
      Array.from({ length: 400 }, (_, i) => open(guestAt(`s${i % tables}`, { sub: `guest-${i}` }))),
    );
    const staff = await open(staffOf('store'));
    for (let table = 0; table < tables; table += 1) emit(sample.cart(`s${table}`, table + 1));
    emit(sample.stock('item-1'));
    await eventually(() => {
      for (const [i, guest] of guests.entries()) {
        assert.deepEqual(guest.names(), ['hello', 'cart-changed', 'stock']);
        assert.equal(guest.events[1]?.data['version'], (i % tables) + 1);
      }
    });
    await has(staff, ['hello', ...Array<string>(tables).fill('cart-changed'), 'stock']);
  });

  it('cuts a peer that does not read, which then resumes; the others do not wait for it', async () => {
    const { open, emit, port } = await running({ maxBufferedBytes: 1024 * 1024, keepMessages: 5_000 });
    const token = staffOf('store');
    const witness = await open(token);
    const first = emit(sample.ticket('order-0'));
    const slow = connect({ port, host: '127.0.0.1' });
    cleanups.push(() => slow.destroy());
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
    await eventually(
      () => {
        // A paused socket learns of its end only by writing: the peer answers that it is gone.
        for (let i = 0; i < 5 && !cut; i += 1) emit(sample.ticket(`order-${(sent += 1)}`, 'store', padding));
        slow.write('\r\n');
        assert.ok(cut);
      },
      { timeoutMs: 30_000 },
    );
    await eventually(() => assert.equal(witness.events.length, sent + 2), { timeoutMs: 30_000 });
    assert.ok(!witness.ended());
    const back = await open(token, witness.events.at(-3)?.id);
    await has(back, ['hello', 'ticket', 'ticket']);
  });

  it('leaves nothing behind when phones go away', async () => {
    const { open, context } = await running();
    const streams = await Promise.all(Array.from({ length: 30 }, (_, i) => open(guestAt(`s${i}`))));
    for (const stream of streams) stream.close();
    await eventually(async () => {
      const { body } = await context.http.inject('/metrics');
      assert.match(body, /^hiorder_live_streams 0$/m);
    });
  });

  it('refuses who has no stream', async () => {
    const { context } = await running();
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

  it('gives one caller so many streams, and another one when one is given back', async () => {
    const { open } = await running({ maxStreamsPerCaller: 2 });
    const first = await open(guestAt('s1'));
    await open(guestAt('s1'));
    const third = await open(guestAt('s1'));
    assert.equal(third.status, 429);
    assert.equal((await open(guestAt('s2'))).status, 200);
    first.close();
    await eventually(async () => assert.equal((await open(guestAt('s1'))).status, 200));
  });

  it('ends its streams when it stops, also those that another server handed in', async () => {
    const { context, open, tails } = await running();
    const gateway = createServer((request, response) => void context.http.routing(request, response));
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => gateway.close());
    const direct = await open(guestAt('s1'));
    const { port } = gateway.address() as AddressInfo;
    const handedIn = await openStream({ port, token: guestAt('s2') });
    await has(handedIn, ['hello']);
    await context.stop();
    for (const stream of [direct, handedIn]) await ends(stream);
    assert.deepEqual(tails(), []);
    assert.equal((await context.health()).ready, false);
  });

  it('resumes across a restart, from the log', async () => {
    const bus = await testBus();
    cleanups.push(() => bus.drop());
    const publish = (event: ReturnType<typeof sample.cart>) =>
      bus.publish([{ topic: 'hiorder.ordering.table-session', event }]);
    const before = await running({}, { ...fakeBus(), bus });
    const first = await before.open(guestAt('s1'));
    await publish(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    await before.context.stop();
    await publish(sample.cart('s1', 2));
    const after = await running({}, { ...fakeBus(), bus });
    await publish(sample.cart('s1', 3));
    const second = await after.open(guestAt('s1'), first.events[1]?.id);
    await has(second, ['hello', 'cart-changed', 'cart-changed']);
    assert.deepEqual(second.events.map(({ data }) => data['version']).filter(Boolean), [2, 3]);
  });
});
