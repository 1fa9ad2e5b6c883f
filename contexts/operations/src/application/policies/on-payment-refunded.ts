import type { paymentRefunded } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onPaymentRefunded: Policy<typeof paymentRefunded> = async (deps, { data }, tx) => {
  await deps.floor.refundPayment(tx, data);
  const tableId = await deps.tickets.tableOf(tx, data);
  if (tableId === undefined) return;
  touchTable(tx, { storeId: data.storeId, tableId });
};
