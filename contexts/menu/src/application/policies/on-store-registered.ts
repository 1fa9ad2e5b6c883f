import type { storeRegistered } from '@hiorder/contracts';
import { localeOf, type NewEvent, type Transaction } from '@hiorder/kernel';
import type { Stores } from '../ports/stores.ts';

/** Whenever a store opens, its menu may be written. */
export const onStoreRegistered =
  (deps: { stores: Stores }) =>
  async (tx: Transaction, store: NewEvent<typeof storeRegistered>['data']): Promise<void> =>
    deps.stores.save(tx, {
      storeId: store.storeId,
      language: localeOf(store.locale),
      currency: store.currency,
      day: { timeZone: store.timeZone, endsAt: store.dayEndsAt },
    });
