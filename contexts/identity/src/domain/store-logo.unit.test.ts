import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitted } from './store-logo.ts';
import { changedStore, sameStore, STORE_DEFAULTS, type Store } from './store.ts';

const room = { width: 90, height: 30 };
const moon = { hash: 'moon', width: 512, height: 512 };
const store: Store = { id: 's', name: '달빛식당', ...STORE_DEFAULTS };

test('a logo fills the room there is in its own shape', () => {
  assert.deepEqual(fitted({ width: 512, height: 512 }, room), { width: 30, height: 30 }, 'a square');
  assert.deepEqual(fitted({ width: 512, height: 64 }, room), { width: 90, height: 11.25 }, 'a wide one');
  assert.deepEqual(fitted({ width: 20, height: 512 }, room), { width: 1.171875, height: 30 }, 'a tall one');
  assert.deepEqual(fitted({ width: 3, height: 2 }, room), { width: 45, height: 30 }, 'a tiny one');
});

test('a store begins without a logo', () => assert.equal(store.logo, null));

test('the same picture again changes nothing, another one or none does', () => {
  const known = { ...store, logo: moon };
  const changes = (logo: Store['logo']) => {
    const changed = changedStore(known, { logo });
    assert.ok(changed.ok);
    return !sameStore(known, changed.value);
  };
  assert.equal(changes({ ...moon }), false);
  assert.equal(changes({ ...moon, hash: 'star' }), true);
  assert.equal(changes(null), true);
  assert.equal(sameStore(store, known), false);
});
