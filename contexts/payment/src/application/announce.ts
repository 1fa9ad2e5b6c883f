import {
  paymentApproved,
  paymentFailed,
  paymentRefunded,
  refundRefused,
  refundRequested,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import type { PaymentEvent } from '../domain/payment/payment.events.ts';
import { isCharged, refunded, returnedBefore, type Payment } from '../domain/payment/payment.ts';

/** What other contexts are told of an event; `after` is the payment after it. */
export function announce(event: PaymentEvent, after: Payment): NewEvent[] {
  const { id, orderId, storeId, provider, amount } = after;
  const ref = { paymentId: id, orderId, storeId, provider };
  const tell = <D extends EventDefinition>(definition: D, data: NewEvent<D>['data']): NewEvent[] => [
    { definition, subject: id, storeId, partitionKey: orderId, data },
  ];
  switch (event.type) {
    case 'approved': {
      const { approvedAt, method } = event;
      return tell(paymentApproved, {
        ...ref,
        // Another amount than what is owed: whom it was for does not take it for paid, and wants it given back.
        amount: amount - (event.returned?.amount ?? 0),
        approvedAt: approvedAt.toISOString(),
        ...(method !== null && { method }),
      });
    }
    case 'declined':
    case 'failed':
      return tell(paymentFailed, { ...ref, amount, code: event.code, at: event.at.toISOString() });
    case 'refund-requested': {
      const { refund } = event;
      const at = refund.requestedAt.toISOString();
      return tell(refundRequested, { ...ref, amount: refund.amount, reason: refund.reason, at });
    }
    case 'returned-there': {
      const { id: refundId, amount: given, requestedAt: at } = event.refund;
      return [
        ...announce({ type: 'refund-requested', refund: event.refund }, after),
        ...announce({ type: 'refund-completed', refundId, amount: given, at }, after),
      ];
    }
    case 'refund-completed':
      return tell(paymentRefunded, {
        ...ref,
        amount: event.amount,
        refunded: givenBack(after),
        at: event.at.toISOString(),
      });
    case 'refund-refused': {
      const refused = isCharged(after)
        ? after.refunds.find((refund) => refund.id === event.refundId)
        : undefined;
      return tell(refundRefused, {
        ...ref,
        amount: refused?.amount ?? 0,
        refunded: givenBack(after),
        code: event.code,
        at: event.at.toISOString(),
      });
    }
    case 'confirming-started':
    case 'postponed':
    case 'rest-owed':
      return [];
  }
}

/** Of what they were told of. */
const givenBack = (payment: Payment): number =>
  isCharged(payment) ? refunded(payment) - returnedBefore(payment) : 0;
