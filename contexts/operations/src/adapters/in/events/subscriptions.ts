import {
  billPaymentChanged,
  callKindsChanged,
  conversationRead,
  guestJoined,
  kitchenSettingsChanged,
  messagePosted,
  orderCancelled,
  orderPlaced,
  orderStatusUndone,
  orderStatusUpdated,
  paymentApproved,
  paymentRefunded,
  serviceCallAnswered,
  serviceCallClosed,
  serviceCallRaised,
  storeProfileChanged,
  storeRegistered,
  tableAdded,
  tableChanged,
  tableRetired,
  tableSessionClosed,
  tableSessionMoved,
  tableSessionOpened,
  ticketDismissed,
} from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { onBillPaymentChanged } from '../../../application/policies/on-bill-payment-changed.ts';
import { onCallKindsChanged } from '../../../application/policies/on-call-kinds-changed.ts';
import {
  onConversationRead,
  onMessagePosted,
} from '../../../application/policies/on-conversation-changed.ts';
import { onGuestJoined } from '../../../application/policies/on-guest-joined.ts';
import { onKitchenSettingsChanged } from '../../../application/policies/on-kitchen-settings-changed.ts';
import { onOrderCancelled } from '../../../application/policies/on-order-cancelled.ts';
import { onOrderPlaced } from '../../../application/policies/on-order-placed.ts';
import { onOrderStatusUndone } from '../../../application/policies/on-order-status-undone.ts';
import { onOrderStatusUpdated } from '../../../application/policies/on-order-status-updated.ts';
import { onPaymentApproved } from '../../../application/policies/on-payment-approved.ts';
import { onPaymentRefunded } from '../../../application/policies/on-payment-refunded.ts';
import {
  onServiceCallAnswered,
  onServiceCallClosed,
  onServiceCallRaised,
} from '../../../application/policies/on-service-call-changed.ts';
import { onStoreChanged } from '../../../application/policies/on-store-changed.ts';
import { onTableChanged } from '../../../application/policies/on-table-changed.ts';
import { onTableRetired } from '../../../application/policies/on-table-retired.ts';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTableSessionMoved } from '../../../application/policies/on-table-session-moved.ts';
import { onTableSessionOpened } from '../../../application/policies/on-table-session-opened.ts';
import { onTicketDismissed } from '../../../application/policies/on-ticket-dismissed.ts';
import type { Policy } from '../../../application/policies/policy.ts';
import { timed } from './order-to-kitchen.ts';

/** Everything operations listens to. */
export function subscriptions(deps: OperationsDependencies): Subscription[] {
  const when = <D extends EventDefinition>(definition: D, policy: Policy<D>): Subscription =>
    on(definition, (event, tx) => policy(deps, event, tx));
  return [
    when(storeRegistered, onStoreChanged),
    when(storeProfileChanged, onStoreChanged),
    when(tableAdded, onTableChanged),
    when(tableChanged, onTableChanged),
    when(tableRetired, onTableRetired),
    when(tableSessionOpened, onTableSessionOpened),
    when(guestJoined, onGuestJoined),
    when(tableSessionMoved, onTableSessionMoved),
    when(tableSessionClosed, onTableSessionClosed),
    when(messagePosted, onMessagePosted),
    when(conversationRead, onConversationRead),
    when(orderPlaced, timed(onOrderPlaced)),
    when(orderCancelled, onOrderCancelled),
    when(orderStatusUpdated, onOrderStatusUpdated),
    when(orderStatusUndone, onOrderStatusUndone),
    when(ticketDismissed, onTicketDismissed),
    when(paymentApproved, onPaymentApproved),
    when(paymentRefunded, onPaymentRefunded),
    when(billPaymentChanged, onBillPaymentChanged),
    when(serviceCallRaised, onServiceCallRaised),
    when(serviceCallAnswered, onServiceCallAnswered),
    when(serviceCallClosed, onServiceCallClosed),
    when(callKindsChanged, onCallKindsChanged),
    when(kitchenSettingsChanged, onKitchenSettingsChanged),
  ];
}
