import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveMessage } from './live-message.ts';
import { createRecentMessages } from './recent-messages.ts';

const started = 100_000;
const message = (id: string, time: number): LiveMessage => ({
  ...{ id, time, storeId: 'store', audience: { kind: 'store' } },
  ...{ name: 'menu-changed', data: { version: 1 } },
});
const recent = (limit = 100) => {
  let now = started;
  const messages = createRecentMessages({ limit, startedAt: started, now: () => now });
  const ids = (after: string): string[] | undefined => messages.after(after)?.map(({ id }) => id);
  return { ...messages, ids, at: (moment: number) => (now = moment) };
};

describe('the recent messages of a store', () => {
  it('are what came after the last one seen, in the order they came', () => {
    const { add, ids } = recent();
    add(message('a', started + 1));
    add(message('c', started + 3));
    add(message('b', started + 2));
    assert.deepEqual([ids('a'), ids('c'), ids('b')], [['c', 'b'], ['b'], []]);
  });

  it('are told again from a little earlier on when they were read from the log after a start', () => {
    const { add, ids } = recent();
    // As two partitions are read one after the other: "late" was seen before "seen", "missed" was not.
    add(message('long ago', started - 60_000));
    add(message('seen', started - 10_000));
    add(message('missed', started - 9_000));
    add(message('late', started - 11_000));
    add(message('new', started + 1));
    assert.deepEqual(ids('seen'), ['late', 'missed', 'new']);
    assert.deepEqual(ids('new'), []);
  });

  it('take each message once', () => {
    const { add, size } = recent();
    assert.deepEqual([add(message('a', started)), add(message('a', started)), size()], [true, false, 1]);
  });

  it('are bounded in number and age, and do not pretend to know what they forgot', () => {
    const { add, ids, size, forgetBefore, at, lastId } = recent(10);
    for (let i = 0; i < 50; i += 1) {
      at(started + i);
      add(message(String(i), started + i));
    }
    assert.ok(size() >= 10 && size() <= 11);
    assert.equal(ids('3'), undefined);
    assert.deepEqual(ids('48'), ['49']);
    forgetBefore(started + 49);
    assert.deepEqual([size(), lastId(), ids('48')], [1, '49', undefined]);
    forgetBefore(started + 50);
    assert.deepEqual([size(), lastId()], [0, undefined]);
    assert.ok(add(message('48', started)), 'what is forgotten may come again');
  });
});
