import type { CartLine } from '../domain/cart/cart.ts';
import { priced, totalOf } from '../domain/order/order-attempt.ts';
import { lineViolationsOf } from '../domain/order/placing-rules.ts';
import { nothingUnpaid } from '../domain/order/unpaid-orders.ts';
import type { PlacingCode, PlacingViolation } from '../domain/order/placing-violations.ts';
import type { CartNow } from './edit-cart.ts';

/** The caller sends one line, not a list of them. */
const PATHS: Partial<Record<PlacingCode, string>> = {
  'item-not-on-sale': '/itemId',
  'options-invalid': '/options',
  'quantity-out-of-range': '/quantity',
};

/** What keeps a line from getting into the cart. */
export function lineProblems({
  line,
  session,
  store,
  menu,
  at,
}: CartNow & { readonly line: CartLine; readonly at: Date }): readonly PlacingViolation[] {
  const lines = [priced(line, menu)];
  const { policy, currency, timeZone } = store;
  const how = { by: 'guest', at, currency, timeZone, unpaid: nothingUnpaid } as const;
  const attempt = { ...how, session, policy, stock: new Map(), expected: null };
  const violations = lineViolationsOf({ ...attempt, lines, total: totalOf(lines) });
  return violations.map((violation) => ({ ...violation, path: PATHS[violation.code] ?? '' }));
}
