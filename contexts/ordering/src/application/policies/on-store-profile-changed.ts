import type { storeProfileChanged } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';
import { profileOf } from './on-store-registered.ts';

/** Currency, language, time zone and the end of the business day are identity's; ordering keeps a copy. */
export const onStoreProfileChanged =
  (ports: Pick<Ports, 'stores'>) =>
  async (
    { data }: { data: NewEvent<typeof storeProfileChanged>['data'] },
    tx: Transaction,
  ): Promise<void> => {
    await ports.stores.saveProfile(tx, profileOf(data), new Date(data.at));
  };
