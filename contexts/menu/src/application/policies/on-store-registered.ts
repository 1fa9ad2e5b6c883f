import type { storeRegistered } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import { languageOf } from '../../domain/language.ts';
import type { Stores } from '../ports/stores.ts';

/** Whenever a store opens, its menu may be written. */
export const onStoreRegistered =
  (deps: { stores: Stores }) =>
  async (tx: Transaction, store: NewEvent<typeof storeRegistered>['data']): Promise<void> =>
    deps.stores.save(tx, {
      storeId: store.storeId,
      language: languageOf(store.locale),
      currency: store.currency,
    });
