import type { DeclineReason } from '@hiorder/contracts';
import type { BillPaymentRejection, ShareRejection } from '../domain/bill/bill.rejections.ts';
import type { CartRejection } from '../domain/cart/cart.ts';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { PlacingViolation } from '../domain/order/placing-violations.ts';
import type { TableSessionsOpen } from '../domain/policy/ordering-policy.ts';
import type { Store } from './ports/stores.ts';
import type { TableSessionRejection } from '../domain/table-session/table-session.commands.ts';

/** Rules that an order or a cart line breaks, all of them. */
export interface RulesBroken {
  readonly code: 'rules-broken';
  readonly violations: readonly PlacingViolation[];
  /** Whose prices the violations speak of. */
  readonly store: Pick<Store, 'locale' | 'currency'>;
}
export interface NotFound {
  readonly code: 'not-found';
  readonly what: 'order' | 'table' | 'table-session' | 'item' | 'store' | 'bill-payment' | 'receipt';
}
export interface CartEmpty {
  readonly code: 'cart-empty';
}
export type PaymentRefusal =
  | {
      readonly code: 'payment-declined';
      /** The provider's code. */
      readonly reason: string | null;
      readonly declineReason: DeclineReason;
    }
  | { readonly code: 'payment-refused'; readonly reason: string }
  | { readonly code: 'payment-unavailable' };
export interface UntilInThePast {
  readonly code: 'until-in-the-past';
}

/** Every expected refusal of this context; mapped to answers once, at the edge. */
export type Refusal =
  | RulesBroken
  | NotFound
  | CartEmpty
  | CartRejection
  | OrderRejection
  | ShareRejection
  | BillPaymentRejection
  | TableSessionRejection
  | TableSessionsOpen
  | PaymentRefusal
  | UntilInThePast;
