import type { paymentApproved } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/** In prepay it comes before its order is placed; then the order's tile will count it. */
export const onPaymentApproved: Policy<typeof paymentApproved> = async (deps, { data }, tx) => {
  await deps.floor.approvePayment(tx, data);
  const tableId = await deps.tickets.tableOf(tx, data);
  if (tableId === undefined) return;
  touchTable(tx, { storeId: data.storeId, tableId });
};
