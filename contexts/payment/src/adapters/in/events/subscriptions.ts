import {
  billPaymentChanged,
  billPaymentOverpaid,
  billPaymentUnusable,
  orderCancelled,
  orderExpired,
  orderPaymentUnusable,
  orderSubmitted,
} from '@hiorder/contracts';
import { on, type Subscription } from '@hiorder/messaging';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { onBillPaymentChanged } from '../../../application/policies/on-bill-payment-changed.ts';
import { onBillPaymentOverpaid } from '../../../application/policies/on-bill-payment-overpaid.ts';
import { onBillPaymentUnusable } from '../../../application/policies/on-bill-payment-unusable.ts';
import { onOrderCancelled } from '../../../application/policies/on-order-cancelled.ts';
import { onOrderExpired } from '../../../application/policies/on-order-expired.ts';
import { onOrderPaymentUnusable } from '../../../application/policies/on-order-payment-unusable.ts';
import { onOrderSubmitted } from '../../../application/policies/on-order-submitted.ts';

/** Everything that payment listens to. */
export const subscriptions = (deps: PaymentDependencies): Subscription[] => [
  on(orderSubmitted, (event, tx) => onOrderSubmitted(deps, event, tx)),
  on(orderExpired, (event, tx) => onOrderExpired(deps, event, tx)),
  on(orderCancelled, (event, tx) => onOrderCancelled(deps, event, tx)),
  on(orderPaymentUnusable, (event, tx) => onOrderPaymentUnusable(deps, event, tx)),
  on(billPaymentChanged, (event, tx) => onBillPaymentChanged(deps, event, tx)),
  on(billPaymentOverpaid, (event, tx) => onBillPaymentOverpaid(deps, event, tx)),
  on(billPaymentUnusable, (event, tx) => onBillPaymentUnusable(deps, event, tx)),
];
