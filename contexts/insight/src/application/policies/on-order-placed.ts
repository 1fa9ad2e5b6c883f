import type { orderPlaced } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Counts the order. */
export const onOrderPlaced: Policy<typeof orderPlaced> = async (_ports, { data }, tx) => {
  const { orderId, storeId, tableId, tableSessionId, placedAt, businessDay, paymentId, total } = data;
  const lines = data.lines.map(({ itemId, quantity, unitPrice, options }) => ({
    ...{ itemId, quantity, unitPrice },
    options: options.map(({ optionId, priceDelta }) => ({ optionId, priceDelta })),
  }));
  const place = { at: placedAt, businessDay: businessDay ?? null, tableId, tableSessionId };
  noteOrder(tx, { id: orderId, storeId }, { kind: 'placed', placing: { ...place, paymentId, total, lines } });
};
