import {
  guestRenamed,
  memberDeleted,
  memberSignedIn,
  memberSignedOut,
  menuItemPublished,
  menuItemRetired,
  orderStatusUndone,
  orderStatusUpdated,
  paymentApproved,
  paymentRefunded,
  storeProfileChanged,
  storeRegistered,
  tableAdded,
  tableChanged,
  tableRetired,
} from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import { onGuestRenamed } from '../../../application/policies/on-guest-renamed.ts';
import { onMemberDeleted } from '../../../application/policies/on-member-deleted.ts';
import { onMemberSignedIn } from '../../../application/policies/on-member-signed-in.ts';
import { onMemberSignedOut } from '../../../application/policies/on-member-signed-out.ts';
import { onMenuItemPublished } from '../../../application/policies/on-menu-item-published.ts';
import { onMenuItemRetired } from '../../../application/policies/on-menu-item-retired.ts';
import { onOrderStatusUndone } from '../../../application/policies/on-order-status-undone.ts';
import { onOrderStatusUpdated } from '../../../application/policies/on-order-status-updated.ts';
import { onPaymentApproved } from '../../../application/policies/on-payment-approved.ts';
import { onPaymentRefunded } from '../../../application/policies/on-payment-refunded.ts';
import { onStoreProfileChanged } from '../../../application/policies/on-store-profile-changed.ts';
import { onStoreRegistered } from '../../../application/policies/on-store-registered.ts';
import { onTableChanged } from '../../../application/policies/on-table-changed.ts';
import { onTableRetired } from '../../../application/policies/on-table-retired.ts';
import type { Ports } from '../../../application/ports/ports.ts';

/** Everything that ordering listens to. */
export const subscriptions = (ports: Ports, log: Log): readonly Subscription[] => [
  on(paymentApproved, onPaymentApproved(ports)),
  on(paymentRefunded, onPaymentRefunded(ports)),
  on(orderStatusUpdated, onOrderStatusUpdated(ports, log)),
  on(orderStatusUndone, onOrderStatusUndone(ports, log)),
  on(menuItemPublished, onMenuItemPublished(ports)),
  on(menuItemRetired, onMenuItemRetired(ports)),
  on(storeRegistered, onStoreRegistered(ports)),
  on(storeProfileChanged, onStoreProfileChanged(ports)),
  on(tableAdded, onTableChanged(ports)),
  on(tableChanged, onTableChanged(ports)),
  on(tableRetired, onTableRetired(ports)),
  on(guestRenamed, onGuestRenamed(ports)),
  on(memberSignedIn, onMemberSignedIn(ports)),
  on(memberSignedOut, onMemberSignedOut(ports)),
  on(memberDeleted, onMemberDeleted(ports)),
];
