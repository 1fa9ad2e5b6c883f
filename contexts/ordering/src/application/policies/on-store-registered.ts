import type { storeProfileChanged, storeRegistered } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import { newPolicy } from '../../domain/policy/ordering-policy.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoreProfile } from '../ports/stores.ts';

type StoreRegistered = NewEvent<typeof storeRegistered>['data'];
type StoreProfileData = NewEvent<typeof storeProfileChanged>['data'];

/** A new store takes orders at once, in the payment mode it was opened with. */
export const onStoreRegistered =
  (ports: Pick<Ports, 'stores'>) =>
  async ({ data }: { data: StoreRegistered }, tx: Transaction): Promise<void> => {
    await ports.stores.saveProfile(tx, profileOf(data), new Date(data.at));
    await ports.stores.insertPolicy(tx, newPolicy(data.storeId, data.paymentMode));
  };

export const profileOf = (data: StoreProfileData): StoreProfile => {
  const { storeId: id, name, locale, currency, timeZone, dayEndsAt } = data;
  return { id, name, locale, currency, timeZone, dayEndsAt };
};
