import { TechnicalError } from '@hiorder/kernel';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Store } from '../../domain/store.ts';
import type { MenuReader } from '../ports/menu-reader.ts';
import { createGuestMenus } from './guest-menu.ts';

function aReader() {
  const state = {
    store: { id: 's', language: 'ko', currency: 'KRW', menuVersion: 1, stockVersion: 1 } as Store | undefined,
    down: undefined as Error | undefined,
    snapshots: 0,
  };
  const reader: MenuReader = {
    async store() {
      if (state.down) throw state.down;
      return state.store;
    },
    sharedGroups: async () => [],
    async snapshot() {
      state.snapshots += 1;
      await Promise.resolve();
      return state.store && { store: state.store, categories: [], items: [] };
    },
  };
  return { state, menus: createGuestMenus(reader) };
}

describe('menus from memory', () => {
  it('are read once while nothing changes', async () => {
    const { state, menus } = aReader();
    const [first, again] = [await menus.of('s', 'ko'), await menus.of('s', undefined)];
    assert.equal(first, again);
    assert.equal((await menus.of('s', 'en'))!.language, 'en');
    assert.equal(state.snapshots, 1);
  });

  it('are read again when the menu or the stock has changed', async () => {
    const { state, menus } = aReader();
    const tags = new Set([(await menus.of('s', 'ko'))!.etag]);
    state.store = { ...state.store!, stockVersion: 2 };
    tags.add((await menus.of('s', 'ko'))!.etag);
    state.store = { ...state.store, menuVersion: 2 };
    tags.add((await menus.of('s', 'ko'))!.etag);
    assert.equal(tags.size, 3);
    assert.equal(state.snapshots, 3);
  });

  it('are read once for guests who come together', async () => {
    const { state, menus } = aReader();
    await Promise.all(Array.from({ length: 50 }, () => menus.of('s', 'ko')));
    assert.equal(state.snapshots, 1);
  });

  it('are served as last known while the database is away', async () => {
    const { state, menus } = aReader();
    const known = await menus.of('s', 'ko');
    state.down = new TechnicalError('database-unavailable', 'gone', { retryable: true });
    assert.equal(await menus.of('s', 'ko'), known);
    await assert.rejects(menus.of('never-read', 'ko'), { code: 'database-unavailable' });
    state.down = new Error('a bug');
    await assert.rejects(menus.of('s', 'ko'), /a bug/);
  });

  it('end with their store', async () => {
    const { state, menus } = aReader();
    await menus.of('s', 'ko');
    state.store = undefined;
    assert.equal(await menus.of('s', 'ko'), undefined);
  });
});
