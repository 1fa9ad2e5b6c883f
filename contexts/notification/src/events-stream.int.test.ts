import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually, testBus } from '@hiorder/testing';
import { feeds, type TestFeed } from './testing/feeds.ts';
import { has } from './testing/running-notification.ts';
import * as sample from './testing/sample-events.ts';
import { guestAt, staffOf } from './testing/tokens.ts';

for (const feed of feeds) describe(`GET /api/events, by ${feed.name}`, () => eventsStream(feed));

function eventsStream({ running }: TestFeed): void {
  it('begins with hello, and tells guests of their table and their store, staff of their store', async (t) => {
    const { open, emit } = await running(t);
    const guest = await open(guestAt('s1'));
    const member = await open(guestAt('s1', { role: 'member', member: 'mina' }));
    const other = await open(guestAt('s2'));
    const staff = await open(staffOf('store'));
    const elsewhere = await open(staffOf('another'));
    await emit(sample.cart('s1'));
    await emit(sample.orderStatus('s2'));
    await emit(sample.stock('item-1'));
    await emit(sample.ticket('order-1'));
    await emit(sample.board('t-1'));
    await emit(sample.leftStaff());
    await emit(sample.codeRenewed());
    await emit(sample.paused());
    await emit(sample.resumed());
    await emit(sample.policy());
    await emit(sample.menu(7));
    const store = ['ordering-paused', 'ordering-paused', 'ordering-policy-changed', 'menu-changed'];
    await has(guest, ['hello', 'cart-changed', 'stock', ...store]);
    await has(member, ['hello', 'cart-changed', 'stock', ...store]);
    await has(other, ['hello', 'order-status', 'stock', ...store]);
    const ofStaff = ['ticket', 'table', 'people-changed', 'tables-changed'];
    await has(staff, ['hello', 'cart-changed', 'order-status', 'stock', ...ofStaff, ...store]);
    assert.deepEqual(staff.events.find(({ name }) => name === 'people-changed')?.data, { at: sample.at });
    await has(elsewhere, ['hello']);
  });

  it('carries the event’s id and what the contract says', async (t) => {
    const { open, emit } = await running(t);
    const guest = await open(guestAt('s1'));
    const { id } = await emit(sample.orderStatus('s1'));
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

  it('resumes after the last event that was seen, with nothing left out or told twice', async (t) => {
    const { open, emit } = await running(t);
    const first = await open(guestAt('s1'));
    await emit(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    first.close();
    await emit(sample.cart('s2', 9));
    await emit(sample.cart('s1', 2));
    await emit(sample.ticket('order-1'));
    await emit(sample.stock('item-1'));
    const second = await open(guestAt('s1'), first.events[1]?.id);
    await emit(sample.cart('s1', 3));
    await has(second, ['hello', 'cart-changed', 'stock', 'cart-changed']);
    assert.deepEqual(second.events.map(({ data }) => data['version']).filter(Boolean), [2, 3]);
    assert.equal(second.events[0]?.id, undefined);
  });

  it('can be resumed from hello', async (t) => {
    const { open, emit } = await running(t);
    await emit(sample.cart('s1', 1));
    const first = await open(guestAt('s1'));
    await has(first, ['hello']);
    first.close();
    await emit(sample.cart('s1', 2));
    const second = await open(guestAt('s1'), first.events[0]?.id);
    await has(second, ['hello', 'cart-changed']);
    assert.equal(second.events[1]?.data['version'], 2);
  });

  it('says resync when it does not know what was missed', async (t) => {
    const { open, emit } = await running(t, { keepMessages: 10 });
    const { id: forgotten } = await emit(sample.cart('s1', 1));
    for (let version = 2; version <= 30; version += 1) await emit(sample.cart('s1', version));
    const { id: lastId } = await emit(sample.cart('s1', 31));
    for (const unknown of ['no-such-id', forgotten, '<script>', '%00']) {
      const stream = await open(guestAt('s1'), unknown);
      await has(stream, ['hello', 'resync']);
      assert.equal(stream.events[0]?.id, lastId);
    }
    await has(await open(guestAt('s1'), ''), ['hello']);
  });

  it('says resync instead of telling more at once than a slow line may hold', async (t) => {
    const { open, emit } = await running(t, { maxBufferedBytes: 10_000 });
    const { id: seen } = await emit(sample.cart('s1', 1));
    const { id: few } = await emit(sample.ticket('order-1', 'store', 'x'.repeat(3_000)));
    await emit(sample.ticket('order-2', 'store', 'x'.repeat(3_000)));
    await has(await open(staffOf('store'), few), ['hello', 'ticket']);
    const behind = await open(staffOf('store'), seen);
    await emit(sample.cart('s1', 2));
    await has(behind, ['hello', 'resync', 'cart-changed']);
  });

  it('tells an event once that the bus delivers twice', async (t) => {
    const { open, emit } = await running(t);
    const guest = await open(guestAt('s1'));
    await emit(await emit(sample.cart('s1', 1)));
    await emit(sample.stock('item-1'));
    await has(guest, ['hello', 'cart-changed', 'stock']);
  });

  it('beats, so that nobody takes the line for dead', async (t) => {
    const { open } = await running(t, { heartbeatMs: 30 });
    const streams = await Promise.all(Array.from({ length: 20 }, (_, i) => open(guestAt(`s${i}`))));
    await eventually(() => assert.ok(streams.every((stream) => stream.heartbeats() >= 3)));
    for (const stream of streams) assert.deepEqual(stream.names(), ['hello']);
  });

  it('serves many', async (t) => {
    const { open, emit } = await running(t);
    const tables = 50;
    const guests = await Promise.all(
      Array.from({ length: 400 }, (_, i) => open(guestAt(`s${i % tables}`, { sub: `guest-${i}` }))),
    );
    const staff = await open(staffOf('store'));
    for (let table = 0; table < tables; table += 1) await emit(sample.cart(`s${table}`, table + 1));
    await emit(sample.stock('item-1'));
    await eventually(() => {
      for (const [i, guest] of guests.entries()) {
        assert.deepEqual(guest.names(), ['hello', 'cart-changed', 'stock']);
        assert.equal(guest.events[1]?.data['version'], (i % tables) + 1);
      }
    });
    await has(staff, ['hello', ...Array<string>(tables).fill('cart-changed'), 'stock']);
  });

  it('resumes across a restart', async (t) => {
    const bus = await testBus();
    t.after(() => bus.drop());
    const publish = (event: ReturnType<typeof sample.cart>) =>
      bus.publish([{ topic: 'hiorder.ordering.table-session', event }]);
    const before = await running(t, {}, { bus });
    const first = await before.open(guestAt('s1'));
    await publish(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    await before.context.stop();
    await publish(sample.cart('s1', 2));
    const after = await running(t, {}, { bus });
    await publish(sample.cart('s1', 3));
    const second = await after.open(guestAt('s1'), first.events[1]?.id);
    await has(second, ['hello', 'cart-changed', 'cart-changed']);
    assert.deepEqual(second.events.map(({ data }) => data['version']).filter(Boolean), [2, 3]);
  });
}
