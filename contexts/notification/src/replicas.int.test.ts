import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { newId } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { fakeBus } from './testing/fake-bus.ts';
import { feeds, openRedisFor, QUICK, redisFor, settled } from './testing/feeds.ts';
import { ends, has, patient, running, type RunningOptions } from './testing/running-notification.ts';
import * as sample from './testing/sample-events.ts';
import { guestAt, staffOf } from './testing/tokens.ts';

const skip = feeds.length > 1 ? false : 'no Redis here';

/** Two processes of one installation. */
async function two(t: TestContext, feed: NonNullable<RunningOptions['settings']>['feed'] = {}) {
  const fake = fakeBus();
  const settings = { feed: { ...QUICK, ...feed } };
  const a = await running(t, { fake, settings, redis: redisFor(t) });
  const b = await running(t, { fake, settings, redis: redisFor(t) });
  for (const one of [a, b]) await settled(one);
  return { a, b, fake, emit: fake.emit };
}

describe('replicas', { skip }, () => {
  it('each tell their own screens everything, whoever handled the event', async (t) => {
    const { a, b, fake, emit } = await two(t);
    assert.equal(fake.members(), 2);
    const stores = ['one', 'two', 'ten', 'six'];
    const streams = await Promise.all(
      [a, b].flatMap(({ open }) => stores.map((store) => open(staffOf(store)))),
    );
    for (const store of stores) {
      for (let i = 1; i <= 10; i += 1) await emit(sample.cart('s1', i, store));
    }
    for (const stream of streams) {
      await has(stream, ['hello', ...Array<string>(10).fill('cart-changed')]);
      assert.deepEqual(
        stream.events.slice(1).map(({ data }) => data['version']),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      );
    }
  });

  it('resume what another one began, with nothing left out or told twice', async (t) => {
    const { a, b, emit } = await two(t);
    const first = await a.open(guestAt('s1'));
    await emit(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    first.close();
    await emit(sample.cart('s1', 2));
    await emit(sample.stock('item-1'));
    const second = await b.open(guestAt('s1'), first.events[1]?.id);
    await emit(sample.cart('s1', 3));
    await has(second, ['hello', 'cart-changed', 'stock', 'cart-changed']);
    second.close();
    await emit(sample.cart('s1', 4));
    const third = await a.open(guestAt('s1'), second.events.at(-1)?.id);
    await has(third, ['hello', 'cart-changed']);
    assert.equal(third.events[1]?.data['version'], 4);
  });

  it('know at once what another one has told a moment before', async (t) => {
    const { a, b, emit } = await two(t);
    await b.open(staffOf('store'));
    for (let i = 1; i <= 20; i += 1) {
      const { id } = await emit(sample.cart('s1', i));
      const resumed = await b.open(guestAt('s1'), id);
      await has(resumed, ['hello']);
    }
    await has(await a.open(guestAt('s1'), 'no-such-id'), ['hello', 'resync']);
  });

  it('all end the streams of a closed session, and of revoked tokens', async (t) => {
    const { a, b, emit } = await two(t);
    const guests = await Promise.all([a, b].map(({ open }) => open(guestAt('s1'))));
    const staff = await Promise.all([a, b].map(({ open }) => open(staffOf('store', { sub: 'sam' }))));
    await emit(sample.sessionClosed('s1'));
    for (const guest of guests) {
      await ends(guest);
      assert.deepEqual(guest.names(), ['hello', 'table-session-closed']);
    }
    await ends(await b.open(guestAt('s1')));
    await emit(sample.revoked('sub', 'sam'));
    for (const one of staff) await ends(one);
  });

  it('tell screens to read everything again when something was lost between', async (t) => {
    const { a, emit } = await two(t);
    const redis = await openRedisFor(t);
    const staff = await a.open(staffOf('store'));
    await emit(sample.cart('s1', 1));
    await has(staff, ['hello', 'cart-changed']);
    const key = redis.key('live', await redis.serverId(), 'store');
    await eventually(() => redis.run((commands) => commands.del(key)), patient);
    await emit(sample.cart('s1', 2));
    await has(staff, ['hello', 'cart-changed', 'resync', 'cart-changed']);
    await has(await a.open(staffOf('store'), staff.events[1]?.id), ['hello', 'resync']);
    await has(await a.open(staffOf('store'), staff.events[3]?.id), ['hello']);
  });

  it('tell of what is long past only that it was', async (t) => {
    const { a, b, emit } = await two(t, { lateMs: 3_600_000 });
    const staff = await a.open(staffOf('store'));
    const before = new Date(Date.now() - 600_000);
    const { id } = await emit(sample.cart('s1', 1));
    await emit(sample.cart('s1', 2, 'store', { time: before }));
    await emit(sample.cart('s1', 3));
    await has(staff, ['hello', 'cart-changed', 'resync', 'cart-changed']);
    await has(await b.open(staffOf('store'), id), ['hello', 'resync']);
  });

  it('read the log while one of them is late, and come back', async (t) => {
    const { a, b, emit } = await two(t, { lateMs: 5_000 });
    const staff = await a.open(staffOf('store'));
    const late = async () => {
      await emit(sample.cart('s1', 1, 'elsewhere', { time: new Date(Date.now() - 20_000) }));
      for (const { context } of [a, b]) {
        assert.match((await context.health()).parts['redis']!, /^reading the event log/);
      }
    };
    await eventually(late, patient);
    await emit(sample.cart('s1', 2));
    for (const one of [a, b]) await settled(one);
    await emit(sample.cart('s1', 3));
    await has(staff, ['hello', 'cart-changed', 'cart-changed']);
  });

  it('do without one that has died and left its share undone', async (t) => {
    const { a, b, fake, emit } = await two(t, { silentMs: 1_500 });
    const redis = await openRedisFor(t);
    const dead = newId();
    // It shares the events, says that it is there, and handles nothing.
    const { stop } = await fake.bus.subscribe({
      group: 'notification',
      topics: [],
      onBatch: () => new Promise(() => undefined),
    });
    t.after(stop);
    const beat = () => redis.run((commands) => commands.hset(redis.key('live', 'replicas'), dead, now()));
    const now = (): string => `${Date.now()} 0`;
    const beating = setInterval(() => void beat().catch(() => undefined), 50);
    t.after(() => clearInterval(beating));
    await eventually(async () => {
      const { parts } = await a.context.health();
      assert.match(parts['redis']!, /^reading the event log/, 'it saw the other come');
    }, patient);
    for (const one of [a, b]) await settled(one);
    const stores = ['one', 'two', 'ten', 'six', 'a', 'b', 'c'];
    const streams = await Promise.all(
      [a, b].flatMap(({ open }) => stores.map((store) => open(staffOf(store)))),
    );
    for (const store of stores) void emit(sample.menu(1, store));
    clearInterval(beating);
    for (const stream of streams) await has(stream, ['hello', 'menu-changed']);
  });

  it('forget a store that nobody looks at any more', async (t) => {
    const { a, emit } = await two(t, { unusedMs: 100 });
    const redis = await openRedisFor(t);
    const listeners = async () =>
      (await redis.run((commands) => commands.pubsub('NUMSUB', redis.key('live', 'said', 'store'))))[1];
    const first = await a.open(staffOf('store'));
    assert.equal(await listeners(), 1);
    await emit(sample.cart('s1', 1));
    await has(first, ['hello', 'cart-changed']);
    first.close();
    await eventually(async () => assert.equal(await listeners(), 0), patient);
    await emit(sample.cart('s1', 2));
    await has(await a.open(staffOf('store'), first.events[1]?.id), ['hello', 'cart-changed']);
    assert.equal(await listeners(), 1);
  });
});
