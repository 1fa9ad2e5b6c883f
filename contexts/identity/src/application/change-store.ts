import { err, ok, type Clock, type Result, type Transaction } from '@hiorder/kernel';
import {
  changedStore,
  sameStore,
  type Store,
  type StoreChanges,
  type StoreRefusal,
} from '../domain/store.ts';
import type { Events } from './ports/events.ts';
import type { Stores } from './ports/stores.ts';
import { profileChanged } from './store-events.ts';

interface Deps {
  readonly stores: Stores;
  readonly events: Events;
  readonly clock: Clock;
}

export type ChangeStoreRefusal = StoreRefusal | { code: 'not-found' } | { code: 'stale'; version: number };

export const changeStore =
  (deps: Deps) =>
  async (
    tx: Transaction,
    o: {
      storeId: string;
      changes: StoreChanges;
      /** The version that the person saw; another one is a conflict. Undefined: on whatever there is. */
      expectedVersion?: number | undefined;
    },
  ): Promise<Result<Store, ChangeStoreRefusal>> => {
    const store = await deps.stores.lock(tx, o.storeId);
    if (!store) return err({ code: 'not-found' });
    const { version } = store;
    if (o.expectedVersion !== undefined && o.expectedVersion !== version)
      return err({ code: 'stale', version });
    const changed = changedStore(store, o.changes);
    if (!changed.ok || sameStore(store, changed.value)) return changed;
    const next = { ...changed.value, version: version + 1 };
    await deps.stores.save(tx, next);
    await deps.events.append(tx, [profileChanged(next, deps.clock.now())]);
    return ok(next);
  };
