import { storeProfileChanged, storeRegistered, tabletPinChanged, type PaymentMode } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import type { Store } from '../domain/store.ts';

const profileOf = ({ id: storeId, version: _, logo, ...profile }: Store, at: Date) => ({
  storeId,
  ...profile,
  ...(logo && { logo: logo.hash }),
  at: at.toISOString(),
});

const keysOf = (store: Store) => ({ subject: store.id, storeId: store.id, partitionKey: store.id });

export const registered = (store: Store, paymentMode: PaymentMode, at: Date): NewEvent => ({
  definition: storeRegistered,
  ...keysOf(store),
  data: { ...profileOf(store, at), paymentMode },
});

export const profileChanged = (store: Store, at: Date): NewEvent => ({
  definition: storeProfileChanged,
  ...keysOf(store),
  data: profileOf(store, at),
});

export const pinChanged = (storeId: string, o: { first: boolean; at: Date }): NewEvent => ({
  definition: tabletPinChanged,
  ...{ subject: storeId, storeId, partitionKey: storeId },
  data: { storeId, first: o.first, at: o.at.toISOString() },
});
