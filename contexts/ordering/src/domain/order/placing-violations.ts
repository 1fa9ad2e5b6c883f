import type { ChoiceProblem } from '../menu/chosen-options.ts';
import type { ExpectedTotal, PricedLine } from './order-attempt.ts';
import type { TooManyUnpaid } from './unpaid-orders.ts';

interface OnLine {
  readonly lineId: string;
  readonly itemId: string;
  /** JSON pointer to the line, as the caller counts them. */
  readonly path: string;
}

interface OutOfRange {
  readonly code: 'quantity-out-of-range';
  readonly quantity: number;
  readonly min: number;
  readonly max: number;
}

export type PlacingViolation =
  | { readonly code: 'table-session-closed' }
  | { readonly code: 'ordering-paused'; readonly resumesAt: Date | null; readonly message: string | null }
  | (OnLine & { readonly code: 'item-not-on-sale' })
  /** Not at this hour of this day; `availableFrom`: when it is again, if ever. */
  | (OnLine & { readonly code: 'item-not-available-now'; readonly availableFrom: Date | null })
  /** The kitchen has too much to do: nothing of its category for now; `resumesAt`: until when, if that is known. */
  | (OnLine & { readonly code: 'category-on-hold'; readonly resumesAt: Date | null })
  | (OnLine & { readonly code: 'options-invalid' } & ChoiceProblem)
  | (OnLine & { readonly code: 'out-of-stock'; readonly left: number; readonly wanted: number })
  | (OnLine & { readonly code: 'side-needs-main' })
  | (OnLine & { readonly code: 'once-per-table'; readonly ordered: number })
  | (OnLine & OutOfRange)
  | (OutOfRange & { readonly lines: number })
  /** Portions of all lines together. */
  | { readonly code: 'order-too-large'; readonly quantity: number; readonly max: number }
  | TooManyUnpaid
  | {
      readonly code: 'price-changed';
      readonly expected: ExpectedTotal;
      readonly total: { readonly amount: number; readonly currency: string };
      /** As they would be charged now. */
      readonly lines: readonly PricedLine[];
    };

export type PlacingCode = PlacingViolation['code'];
