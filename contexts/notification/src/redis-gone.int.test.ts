import assert from 'node:assert/strict';
import { after, describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownRedis, type OwnRedis } from '@hiorder/local-engines';
import { createEmbeddedBus, embeddedBusMigrations } from '@hiorder/messaging';
import { eventually, silentLog, testDatabase } from '@hiorder/testing';
import { QUICK, redisFor, settled } from './testing/feeds.ts';
import type { OpenStream } from './testing/open-stream.ts';
import { ends, has, patient, running, type Running } from './testing/running-notification.ts';
import * as sample from './testing/sample-events.ts';
import { guestAt, staffOf } from './testing/tokens.ts';

const server = await ownRedis();
after(() => server?.stop());

const settings = { feed: QUICK };
const readsLog = ({ context }: Running): Promise<void> =>
  eventually(async () => assert.match((await context.health()).parts['redis']!, /^away/), patient);

describe('while Redis is gone', { skip: server ? false : 'no Redis here' }, () => {
  const own = server as OwnRedis;

  it('starts, tells everything from the event log, and uses Redis once it is there', async (t) => {
    await own.kill();
    const one = await running(t, { settings, redis: redisFor(t, own.url) });
    const { ready, parts } = await one.context.health();
    assert.deepEqual([ready, parts['redis']], [true, 'away, reading the event log']);
    const staff = await one.open(staffOf('store'));
    await one.emit(sample.cart('s1', 1));
    await has(staff, ['hello', 'cart-changed']);
    await own.startAgain();
    await settled(one);
    await one.emit(sample.cart('s1', 2));
    await has(staff, ['hello', 'cart-changed', 'cart-changed']);
  });

  it('ends streams of closed sessions and revoked tokens', async (t) => {
    const one = await running(t, { settings, redis: redisFor(t, own.url) });
    await settled(one);
    const guest = await one.open(guestAt('s1'));
    const staff = await one.open(staffOf('store', { sub: 'sam' }));
    await own.kill();
    await readsLog(one);
    void one.emit(sample.sessionClosed('s1'));
    await ends(guest);
    await ends(await one.open(guestAt('s1')));
    void one.emit(sample.revoked('sub', 'sam'));
    await ends(staff);
    await own.startAgain();
  });

  it('says resync to those of whom it is not known what they missed', async (t) => {
    const one = await running(t, { settings, redis: redisFor(t, own.url) });
    await settled(one);
    const { id } = await one.emit(sample.cart('s1', 1));
    await own.kill();
    await readsLog(one);
    await has(await one.open(guestAt('s1'), id), ['hello', 'resync']);
    await own.startAgain();
  });

  it('loses nothing and tells nothing twice, through kill -9 and return, on all replicas', async (t) => {
    const bus = await sharedLog(t);
    const replicas = [
      await running(t, { settings, bus: bus(), redis: redisFor(t, own.url) }),
      await running(t, { settings, bus: bus(), redis: redisFor(t, own.url) }),
    ];
    for (const one of replicas) await settled(one);
    const stores = ['one', 'two', 'three'];
    const screens = await Promise.all(
      replicas.flatMap(({ open }) =>
        stores.map(async (store) => ({ store, on: await open(staffOf(store)) })),
      ),
    );
    const sent: Record<string, number[]> = { one: [], two: [], three: [] };
    const publisher = bus();
    let version = 0;
    const publish = async (): Promise<void> => {
      version += 1;
      const events = stores.map((store) => sample.cart('s1', version, store));
      await publisher.publish(events.map((event) => ({ topic: 'hiorder.ordering.table-session', event })));
      for (const store of stores) sent[store]!.push(version);
    };
    const publishing = repeatUntil(t, publish);
    for (let round = 0; round < 2; round += 1) {
      await atLeast(10);
      await own.kill();
      for (const one of replicas) await readsLog(one);
      await atLeast(10);
      await own.startAgain();
      await atLeast(10);
      for (const one of replicas) await settled(one);
    }
    await atLeast(10);
    await publishing.stop();
    for (const { store, on } of screens) await hasOnce(on, sent[store]!);
    for (const { on } of screens) assert.ok(!on.ended());

    async function atLeast(more: number): Promise<void> {
      const until = version + more;
      await eventually(() => assert.ok(version >= until), patient);
    }
  });
});

/** Another process' view of one log. */
async function sharedLog(t: TestContext) {
  const database = await testDatabase([embeddedBusMigrations]);
  const made: ReturnType<typeof createEmbeddedBus>[] = [];
  t.after(async () => {
    await Promise.all(made.map((bus) => bus.close()));
    await database.drop();
  });
  return () => {
    const bus = createEmbeddedBus({ database, log: silentLog });
    made.push(bus);
    return bus;
  };
}

function repeatUntil(t: TestContext, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      await work();
      await sleep(10);
    }
  };
  const running = run();
  const stop = async (): Promise<void> => {
    stopped = true;
    await running;
  };
  t.after(stop);
  return { stop };
}

const hasOnce = (stream: OpenStream, versions: readonly number[]): Promise<void> =>
  eventually(() => {
    const told = stream.events.filter(({ name }) => name === 'cart-changed');
    assert.deepEqual(
      told.map(({ data }) => data['version']).sort((a, b) => Number(a) - Number(b)),
      versions,
    );
  }, patient);
