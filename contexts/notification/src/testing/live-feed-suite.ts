import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { CloudEvent } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import type { LiveMessage } from '../application/live-message.ts';
import type { FeedListener, LiveFeed } from '../application/ports/live-feed.ts';
import { createRecentMessages } from '../application/recent-messages.ts';
import type { FakeBus } from './fake-bus.ts';
import { patient } from './running-notification.ts';
import * as sample from './sample-events.ts';

export interface FeedHarness {
  readonly name: string;
  /** The feed of another process of the same installation. */
  makeFeed(t: TestContext, fake: FakeBus): LiveFeed;
  /** Resolves when it works as it does most of the time. */
  settled(feed: LiveFeed): Promise<void>;
}

/** What every adapter of the port LiveFeed must do. */
export function liveFeedSuite({ name, makeFeed, settled }: FeedHarness, fakeBus: () => FakeBus): void {
  async function started(t: TestContext, fake: FakeBus) {
    const feed = makeFeed(t, fake);
    const heard = listening();
    await feed.start(heard.listener);
    t.after(() => feed.stop());
    await settled(feed);
    return { feed, ...heard };
  }
  const emitAll = async (fake: FakeBus, events: readonly CloudEvent[]): Promise<string[]> => {
    for (const event of events) await fake.emit(event);
    return events.map(({ id }) => id);
  };

  describe(`live feed: ${name}`, () => {
    it('tells every process of the stores it follows, in one order', async (t) => {
      const fake = fakeBus();
      const all = [await started(t, fake), await started(t, fake)];
      for (const { feed } of all) await settled(feed);
      for (const { feed } of all) for (const store of ['one', 'two']) await feed.follow(store);
      const one = await emitAll(
        fake,
        Array.from({ length: 50 }, (_, i) => sample.cart('s1', i, 'one')),
      );
      const two = await emitAll(
        fake,
        Array.from({ length: 50 }, (_, i) => sample.menu(i, 'two')),
      );
      for (const { ids } of all) {
        await eventually(() => assert.deepEqual([ids('one'), ids('two')], [one, two]), patient);
      }
    });

    it('has told the past when following has begun', async (t) => {
      const fake = fakeBus();
      const { feed, ids } = await started(t, fake);
      const past = await emitAll(
        fake,
        Array.from({ length: 20 }, (_, i) => sample.cart('s1', i, 'one')),
      );
      await feed.follow('one');
      assert.deepEqual(ids('one'), past);
      const next = await emitAll(fake, [sample.cart('s1', 21, 'one')]);
      await eventually(() => assert.deepEqual(ids('one'), [...past, ...next]), patient);
    });

    it('hands on the whole message', async (t) => {
      const fake = fakeBus();
      const { feed, messages } = await started(t, fake);
      await feed.follow('one');
      const { id, time } = await fake.emit(sample.cart('s1', 3, 'one'));
      await eventually(() => assert.equal(messages.length, 1), patient);
      const by = { kind: 'guest', id: 'guest-1', name: '초록 펭귄' };
      assert.deepEqual(messages[0], {
        ...{ id, storeId: 'one', time: Date.parse(time), name: 'cart-changed' },
        audience: { kind: 'table-session', tableSessionId: 's1' },
        data: { tableSessionId: 's1', version: 3, count: 2, total: 12_000, by },
      });
    });

    it('tells every process which tokens count no more', async (t) => {
      const fake = fakeBus();
      const all = [await started(t, fake), await started(t, fake)];
      await fake.emit(sample.revoked('jti', 'token-1', 'one'));
      for (const { revoked } of all) {
        await eventually(() => assert.deepEqual(revoked, [['one', 'jti', 'token-1']]), patient);
      }
    });

    it('does not begin without the event log', async (t) => {
      const fake = fakeBus();
      fake.goAway();
      const feed = makeFeed(t, fake);
      assert.equal((await feed.health()).ok, false);
      await assert.rejects(feed.start(listening().listener), /away/);
      await feed.stop();
    });

    it('tells nothing after its end', async (t) => {
      const fake = fakeBus();
      const { feed, messages, revoked } = await started(t, fake);
      await feed.follow('one');
      await feed.stop();
      await emitAll(fake, [sample.cart('s1', 1, 'one'), sample.revoked('jti', 'token-1', 'one')]);
      assert.deepEqual([messages, revoked, fake.tails(), fake.members()], [[], [], [], 0]);
      assert.equal((await feed.health()).ok, false);
    });
  });
}

/** Hears each message once, as the hub does. */
export function listening() {
  const messages: LiveMessage[] = [];
  const revoked: unknown[] = [];
  const missed: string[] = [];
  const forgotten: string[] = [];
  const known = createRecentMessages({ limit: 10_000, now: Date.now });
  const listener: FeedListener = {
    deliver: (message, order) => void (known.add(message, order) && messages.push(message)),
    missed: (storeId) => void missed.push(storeId),
    forget: (storeId) => void forgotten.push(storeId),
    revoke: (...one) => void revoked.push(one),
  };
  const ids = (storeId: string): string[] =>
    messages.filter((one) => one.storeId === storeId).map(({ id }) => id);
  return { listener, messages, revoked, missed, forgotten, ids };
}
