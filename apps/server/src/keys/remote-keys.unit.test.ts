import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, silentLog } from '@hiorder/testing';
import { remoteKeys } from './remote-keys.ts';

interface Keys {
  keys: string[];
}

/** Identity as a test wants it: `undefined` means that it does not answer. */
function fixture(first: Keys | undefined, o: { stored?: Keys; restMs?: number } = {}) {
  const identity = { keys: first, asked: 0 };
  const written: Keys[] = [];
  const keys = remoteKeys<Keys>({
    log: silentLog,
    restMs: o.restMs ?? 0,
    file: { read: () => o.stored, write: (one) => void written.push(one) },
    source: {
      async fetch() {
        identity.asked += 1;
        if (identity.keys === undefined) throw new Error('away');
        return identity.keys;
      },
      close() {},
    },
  });
  return { identity, keys, written };
}

test('keys are there before anybody asks, and renewed when somebody does', async () => {
  const { identity, keys, written } = fixture({ keys: ['a'] });
  await eventually(() => assert.deepEqual(written, [{ keys: ['a'] }]));
  identity.keys = { keys: ['a', 'b'] };
  assert.deepEqual(await keys.current(), { keys: ['a', 'b'] });
  keys.stop();
});

test('a start while identity is away goes on asking, and works once it is back', async () => {
  const { identity, keys } = fixture(undefined);
  await assert.rejects(keys.current(), /identity does not answer/);
  await eventually(() => assert.ok(identity.asked > 1));
  identity.keys = { keys: ['a'] };
  await eventually(async () => assert.deepEqual(await keys.current(), { keys: ['a'] }));
  keys.stop();
});

test('a start while identity is away begins with the keys of last time', async () => {
  const { keys } = fixture(undefined, { stored: { keys: ['old'] } });
  assert.deepEqual(await keys.current(), { keys: ['old'] });
  keys.stop();
});

test('while identity is away the last keys count, and nobody waits for it again and again', async () => {
  const { identity, keys, written } = fixture({ keys: ['a'] }, { restMs: 60_000 });
  await eventually(() => assert.equal(written.length, 1));
  identity.keys = undefined;
  const before = identity.asked;
  for (let i = 0; i < 5; i++) assert.deepEqual(await keys.current(), { keys: ['a'] });
  assert.equal(identity.asked, before + 1);
  keys.stop();
});
