import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { LiveMessage } from '../../../application/live-message.ts';
import { createLeftOut } from './left-out.ts';

const late = (...stores: string[]): LiveMessage[] =>
  stores.map((storeId) => ({
    ...{ id: storeId, storeId, time: 0, audience: { kind: 'store' } },
    ...{ name: 'menu-changed', data: { version: 1 } },
  }));

it('is said once for each store, and again only after a while', () => {
  const { entries, said } = createLeftOut(100);
  const stores = (now: number, ...of: string[]): string[] =>
    entries(late(...of), now).map(({ storeId }) => storeId);
  assert.deepEqual(stores(0, 'a', 'a', 'b'), ['a', 'b']);
  assert.deepEqual(stores(1, 'a'), ['a'], 'until it has been written');
  said(entries(late('a'), 1), 1);
  assert.deepEqual(stores(100, 'a', 'b'), ['b']);
  assert.deepEqual(stores(101, 'a'), ['a']);
});
