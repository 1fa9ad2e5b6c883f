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

export type ChangeStoreRefusal = StoreRefusal | { code: 'not-found' };

export const changeStore =
  (deps: Deps) =>
  async (
    tx: Transaction,
    o: { storeId: string; changes: StoreChanges },
  ): Promise<Result<Store, ChangeStoreRefusal>> => {
    const store = await deps.stores.lock(tx, o.storeId);
    if (!store) return err({ code: 'not-found' });
    const changed = changedStore(store, o.changes);
    if (!changed.ok || sameStore(store, changed.value)) return changed;
    await deps.stores.save(tx, changed.value);
    await deps.events.append(tx, [profileChanged(changed.value, deps.clock.now())]);
    return ok(changed.value);
  };
