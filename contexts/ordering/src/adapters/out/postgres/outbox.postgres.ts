import {
  billPaymentChanged,
  orderPlaced,
  orderingPaused,
  stockChanged,
  tableSessionOpened,
} from '@hiorder/contracts';
import { countedOutbox } from '@hiorder/messaging';
import type { Outbox } from '../../../application/ports/outbox.ts';
import { countPlaced } from './count-placed.ts';

/** Every aggregate counts its events in its own row; the placing desk does the same in its own statement. */
const counted = countedOutbox({
  context: 'ordering',
  counters: {
    [billPaymentChanged.topic]: { table: 'bill_payment', id: 'id' },
    [orderPlaced.topic]: { table: 'customer_order', id: 'id' },
    [tableSessionOpened.topic]: { table: 'table_session', id: 'id' },
    [stockChanged.topic]: { table: 'stock', id: 'item_id', store: 'store_id' },
    [orderingPaused.topic]: { table: 'ordering_policy', id: 'store_id' },
  },
});

export const outbox: Outbox = {
  async append(tx, events) {
    await counted.append(tx, events);
    // Not yet committed; but what is rolled back after this is rare, and a rate need not know.
    countPlaced(events.map(({ definition }) => definition.type));
  },
};
