import type { Actor } from '@hiorder/contracts';
import type { TableBill } from '../bill/bill.ts';
import type { CartLine, CartRejection, LineChange } from '../cart/cart.ts';
import type { OrderedLine } from './ordered-so-far.ts';
import type { Seat } from './table-session.ts';

export type TableSessionCommand =
  | { readonly kind: 'join'; readonly guestId: string; readonly nickname: string }
  | { readonly kind: 'rename-guest'; readonly guestId: string; readonly nickname: string }
  | { readonly kind: 'add-line'; readonly line: CartLine }
  | { readonly kind: 'change-line'; readonly lineId: string; readonly change: LineChange }
  | { readonly kind: 'remove-line'; readonly lineId: string }
  /** Lines become an order: those of the cart leave it. Staff order beside the cart. */
  | {
      readonly kind: 'record-order';
      readonly lines: readonly OrderedLine[];
      readonly fromCart: readonly string[];
    }
  /** An order came to nothing; what had not been paid goes back into the cart. */
  | {
      readonly kind: 'withdraw-order';
      readonly lines: readonly OrderedLine[];
      readonly intoCart: readonly CartLine[];
    }
  /** `taken`: another party sits where this one wants to go. */
  | { readonly kind: 'move'; readonly to: Seat; readonly taken: boolean }
  | {
      readonly kind: 'close';
      readonly bill: Pick<TableBill, 'owed' | 'awaitingPayment' | 'overpaid'>;
      /** Orders that are not on the table yet. */
      readonly unserved: number;
      readonly at: Date;
      readonly by: Actor;
      readonly force: boolean;
      readonly reason: string | null;
    };

export type TableSessionRejection =
  | { readonly code: 'table-session-closed' }
  /** Money is owed, by the guests or to them, or being paid: settle it, or force it and say why. */
  | {
      readonly code: 'bill-open';
      readonly owed: number;
      readonly awaitingPayment: number;
      readonly overpaid: number;
    }
  /** The kitchen still owes the party its dishes: serve or cancel them, or force it and say why. */
  | { readonly code: 'orders-unserved'; readonly unserved: number }
  | { readonly code: 'guest-not-at-table' }
  | { readonly code: 'table-taken' }
  | CartRejection;
