import {
  billPaymentChanged,
  messagePosted,
  orderPlaced,
  orderRefunded,
  orderStatusChanged,
  serviceCallRaised,
  tableSessionClosed,
  tokensRevoked,
} from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import { onBillPaymentChanged } from '../../../application/policies/on-bill-payment-changed.ts';
import { onMessagePosted } from '../../../application/policies/on-message-posted.ts';
import { onOrderPlaced } from '../../../application/policies/on-order-placed.ts';
import { onOrderRefunded } from '../../../application/policies/on-order-refunded.ts';
import { onOrderStatusChanged } from '../../../application/policies/on-order-status-changed.ts';
import { onServiceCallRaised } from '../../../application/policies/on-service-call-raised.ts';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTokensRevoked } from '../../../application/policies/on-tokens-revoked.ts';
import type { Policy, PolicyPorts } from '../../../application/policies/policy.ts';

/** What may wake a device, or ends that it may be woken. */
export function subscriptions(ports: PolicyPorts): Subscription[] {
  const when = <D extends EventDefinition>(definition: D, policy: Policy<D>): Subscription =>
    on(definition, (event, tx) => policy(ports, event, tx));
  return [
    when(orderStatusChanged, onOrderStatusChanged),
    when(orderRefunded, onOrderRefunded),
    when(billPaymentChanged, onBillPaymentChanged),
    when(messagePosted, onMessagePosted),
    when(orderPlaced, onOrderPlaced),
    when(serviceCallRaised, onServiceCallRaised),
    when(tableSessionClosed, onTableSessionClosed),
    when(tokensRevoked, onTokensRevoked),
  ];
}
