import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listening } from '../../../testing/live-feed-suite.ts';
import { textOf } from './entry-text.ts';
import { createFollowedStores } from './followed-stores.ts';
import { BEGINNING, isAfter, type Entry } from './store-streams.redis.ts';

/** The stream of the one store `s`: entries `1-0`, `2-0`, … whose messages are named like them. */
function setUp() {
  const stream: Entry[] = [];
  const heard = listening();
  const failures: unknown[] = [];
  const world = { reading: Promise.resolve(), subscribed: 0, now: 0 };
  const stores = createFollowedStores({
    listener: heard.listener,
    onFailure: (error) => failures.push(error),
    now: () => world.now,
    subscriber: {
      subscribe: async () => void (world.subscribed += 1),
      unsubscribe: () => (world.subscribed -= 1),
    },
    streams: {
      append: () => Promise.reject(new Error('not asked')),
      channel: (storeId) => storeId,
      heard: () => assert.fail('not asked'),
      async after(_, id) {
        const found = stream.filter((entry) => isAfter(entry.id, id));
        await world.reading;
        return found;
      },
      lastId: async () => stream.at(-1)?.id ?? BEGINNING,
    },
  });
  const write = (n: number, text = textOf(message(String(n)))): Entry & { storeId: string } => {
    const entry = { id: `${n}-0`, previous: stream.at(-1)?.id ?? BEGINNING, text };
    stream.push(entry);
    return { ...entry, storeId: 's' };
  };
  const say = (n: number): void => stores.heard(write(n));
  return { stores, ...heard, ids: () => heard.ids('s'), failures, world, stream, write, say };
}

const message = (id: string) => ({
  kind: 'message' as const,
  message: {
    ...{ id, storeId: 's', time: 0, audience: { kind: 'store' as const } },
    ...{ name: 'menu-changed' as const, data: { version: 1 } },
  },
});
const idle = () => new Promise(setImmediate);

describe('a followed store', () => {
  it('is told its past, then what is said, each once', async () => {
    const { stores, ids, write, say, missed } = setUp();
    await stores.begin();
    write(1);
    const second = write(2);
    await stores.follow('s');
    assert.deepEqual(ids(), ['1', '2']);
    stores.heard(second);
    say(3);
    await idle();
    assert.deepEqual([ids(), missed], [['1', '2', '3'], []]);
  });

  it('reads what it did not hear', async () => {
    const { stores, ids, write, say, missed } = setUp();
    await stores.begin();
    await stores.follow('s');
    say(1);
    write(2);
    say(3);
    await idle();
    assert.deepEqual([ids(), missed], [['1', '2', '3'], []]);
  });

  it('reads what was said while it was reading', async () => {
    const { stores, ids, world, say } = setUp();
    await stores.begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    world.reading = promise;
    const following = stores.follow('s');
    await idle();
    say(1);
    say(2);
    resolve();
    await following;
    await idle();
    assert.deepEqual(ids(), ['1', '2']);
  });

  it('has missed something when what it had last is not before what comes', async () => {
    const { stores, ids, write, say, missed, stream } = setUp();
    await stores.begin();
    await stores.follow('s');
    say(1);
    write(2);
    write(3);
    stream.splice(0, 2);
    say(4);
    await idle();
    assert.deepEqual([ids(), missed], [['1', '3', '4'], ['s']]);
  });

  it('has missed something when it is said so', async () => {
    const { stores, write, missed } = setUp();
    await stores.begin();
    await stores.follow('s');
    stores.heard(write(1, textOf({ kind: 'left-out' })));
    assert.deepEqual(missed, ['s']);
  });

  it('is not told by Redis while another way tells it, and then from there on', async () => {
    const { stores, ids, say, missed } = setUp();
    await stores.begin();
    await stores.follow('s');
    say(1);
    stores.end();
    say(2);
    await stores.begin();
    say(3);
    await idle();
    assert.deepEqual([ids(), missed], [['1', '3'], []]);
  });

  it('cannot be gone on from when it was opened while another way told it', async () => {
    const { stores, ids, write, missed } = setUp();
    write(1);
    await stores.follow('s');
    assert.deepEqual([ids(), missed], [['1'], ['s']]);
  });

  it('is given to another way when it cannot be read', async () => {
    const { stores, world, failures, say } = setUp();
    await stores.begin();
    await stores.follow('s');
    world.reading = Promise.reject(new Error('away'));
    world.reading.catch(() => undefined);
    await stores.follow('s');
    assert.equal(failures.length, 1);
    say(1);
  });

  it('is let go of when its last viewer has been gone for a while', async () => {
    const { stores, world, forgotten } = setUp();
    const [one, two] = [await stores.follow('s'), await stores.follow('s')];
    one();
    one();
    world.now = 100;
    stores.forgetUnused(50);
    assert.deepEqual([forgotten, world.subscribed], [[], 1]);
    two();
    stores.forgetUnused(99);
    assert.deepEqual(forgotten, []);
    stores.forgetUnused(100);
    assert.deepEqual([forgotten, world.subscribed, stores.followedSince('s')], [['s'], 0, undefined]);
  });
});

it('ids are compared as numbers', () => {
  assert.ok(isAfter('10-0', '9-5'));
  assert.ok(isAfter('9-10', '9-9'));
  assert.ok(!isAfter('9-9', '9-9'));
  assert.ok(isAfter('1-0', BEGINNING));
});
