import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveMessage } from './live-message.ts';
import { createRecentMessages, type Order } from './recent-messages.ts';

const started = 100_000;
const message = (id: string, time: number): LiveMessage => ({
  ...{ id, time, storeId: 'store', audience: { kind: 'store' } },
  ...{ name: 'menu-changed', data: { version: 1 } },
});
const recent = (limit = 100) => {
  let now = started;
  const messages = createRecentMessages({ limit, now: () => now });
  const ids = (after: string): string[] | undefined => messages.after(after)?.map(({ id }) => id);
  const add = (one: LiveMessage, order: Order = 'shared'): boolean => messages.add(one, order);
  return { ...messages, add, ids, at: (moment: number) => (now = moment) };
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
    add(message('long ago', started - 60_000), 'again');
    add(message('seen', started - 10_000), 'again');
    add(message('missed', started - 9_000), 'again');
    add(message('late', started - 11_000), 'again');
    add(message('another long ago', started - 60_000), 'again');
    add(message('new', started + 1));
    assert.deepEqual(ids('seen'), ['late', 'missed', 'new']);
    assert.deepEqual(ids('new'), []);
  });

  it('are told again from a little earlier on when each process had an order of its own', () => {
    const { add, ids } = recent();
    add(message('shared before', started));
    add(message('long ago', started + 1), 'own');
    add(message('own before', started + 9_000), 'own');
    add(message('shared', started + 10_000));
    add(message('own', started + 10_001), 'own');
    add(message('from an earlier time', started + 1), 'own');
    // Somebody may have been told "shared" before they were told "own before".
    assert.deepEqual(ids('shared'), ['own before', 'own', 'from an earlier time']);
    assert.deepEqual(ids('own'), ['own before', 'shared', 'from an earlier time']);
  });

  it('are not known to be all when something was left out', () => {
    const { add, ids, breakOff } = recent();
    add(message('before', started));
    breakOff();
    assert.equal(ids('before'), undefined);
    add(message('after', started));
    add(message('last', started), 'own');
    assert.equal(ids('before'), undefined);
    assert.deepEqual(ids('after'), ['last']);
    assert.equal(add(message('before', started)), false, 'it is not told twice');
  });

  it('are whole again once what came before the gap is forgotten', () => {
    const { add, ids, breakOff } = recent(10);
    add(message('before', started));
    breakOff();
    for (let i = 0; i < 20; i += 1) add(message(String(i), started));
    assert.equal(ids('before'), undefined);
    assert.deepEqual(ids('18'), ['19']);
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
