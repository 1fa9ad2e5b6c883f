import type { storeProfileChanged, storeRegistered } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/** Registered or changed: its currency is on every tile and card. */
export const onStoreChanged: Policy<typeof storeRegistered | typeof storeProfileChanged> = async (
  deps,
  { data: { storeId, currency, locale, timeZone } },
  tx,
) => {
  await deps.floor.saveStore(tx, { storeId, currency, locale, timeZone });
  for (const tableId of await deps.floor.tablesOf(tx, storeId)) {
    touchTable(tx, { storeId, tableId });
  }
};
