import { paymentApproved } from '@hiorder/contracts';
import { countedOutbox } from '@hiorder/messaging';

/** Payments count their events in their own rows. */
export const outbox = countedOutbox({
  context: 'payment',
  counters: { [paymentApproved.topic]: { table: 'payment', id: 'id' } },
});
