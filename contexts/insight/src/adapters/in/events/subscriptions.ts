import {
  billPaymentChanged,
  categoryChanged,
  guestJoined,
  menuItemPublished,
  menuItemRetired,
  orderCancelled,
  orderPlaced,
  orderStatusChanged,
  paymentApproved,
  paymentRefunded,
  refundRequested,
  stockChanged,
  storeProfileChanged,
  storeRegistered,
  tableAdded,
  tableChanged,
  tableRetired,
  tableSessionClosed,
  tableSessionOpened,
} from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import { record } from '../../../application/audit/record.ts';
import { auditRules } from '../../../application/audit/rules.ts';
import type { BookingPorts } from '../../../application/dependencies.ts';
import { onBillPaymentChanged } from '../../../application/policies/on-bill-payment-changed.ts';
import { onCategoryChanged } from '../../../application/policies/on-category-changed.ts';
import { onGuestJoined } from '../../../application/policies/on-guest-joined.ts';
import { onMenuItemPublished } from '../../../application/policies/on-menu-item-published.ts';
import { onMenuItemRetired } from '../../../application/policies/on-menu-item-retired.ts';
import { onOrderCancelled } from '../../../application/policies/on-order-cancelled.ts';
import { onOrderPlaced } from '../../../application/policies/on-order-placed.ts';
import { onOrderStatusChanged } from '../../../application/policies/on-order-status-changed.ts';
import { onPaymentApproved } from '../../../application/policies/on-payment-approved.ts';
import { onPaymentRefunded } from '../../../application/policies/on-payment-refunded.ts';
import { onRefundRequested } from '../../../application/policies/on-refund-requested.ts';
import { onStockChanged } from '../../../application/policies/on-stock-changed.ts';
import { onStoreChanged } from '../../../application/policies/on-store-changed.ts';
import { onTableChanged } from '../../../application/policies/on-table-changed.ts';
import { onTableRetired } from '../../../application/policies/on-table-retired.ts';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTableSessionOpened } from '../../../application/policies/on-table-session-opened.ts';
import type { Policy } from '../../../application/policies/policy.ts';
import type { AuditTrail } from '../../../application/ports/audit-trail.ts';

/** Everything insight counts. */
export function booked(ports: BookingPorts): Subscription[] {
  const when = <D extends EventDefinition>(definition: D, policy: Policy<D>): Subscription =>
    on(definition, (event, tx) => policy(ports, event, tx));
  return [
    when(storeRegistered, onStoreChanged),
    when(storeProfileChanged, onStoreChanged),
    when(tableAdded, onTableChanged),
    when(tableChanged, onTableChanged),
    when(tableRetired, onTableRetired),
    when(categoryChanged, onCategoryChanged),
    when(menuItemPublished, onMenuItemPublished),
    when(menuItemRetired, onMenuItemRetired),
    when(stockChanged, onStockChanged),
    when(tableSessionOpened, onTableSessionOpened),
    when(guestJoined, onGuestJoined),
    when(tableSessionClosed, onTableSessionClosed),
    when(orderPlaced, onOrderPlaced),
    when(orderStatusChanged, onOrderStatusChanged),
    when(orderCancelled, onOrderCancelled),
    when(billPaymentChanged, onBillPaymentChanged),
    when(paymentApproved, onPaymentApproved),
    when(refundRequested, onRefundRequested),
    when(paymentRefunded, onPaymentRefunded),
  ];
}

const audited = (trail: AuditTrail): Subscription[] =>
  auditRules.map(({ definition, told }) =>
    on(definition, (event, tx) => record(trail, { told: told(event.data), event, tx })),
  );

/** Everything insight listens to: what is both counted and recorded is one subscription. */
export function subscriptions(ports: BookingPorts & { readonly audit: AuditTrail }): Subscription[] {
  const byType = new Map<string, Subscription>();
  for (const next of [...booked(ports), ...audited(ports.audit)]) {
    const known = byType.get(next.definition.type);
    byType.set(next.definition.type, known ? both(known, next) : next);
  }
  return [...byType.values()];
}

const both = (first: Subscription, then: Subscription): Subscription => ({
  definition: first.definition,
  async handle(event, tx) {
    await first.handle(event, tx);
    await then.handle(event, tx);
  },
});
