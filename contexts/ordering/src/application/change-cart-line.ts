import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { quantityAfter, type LineChange } from '../domain/cart/cart.ts';
import { normalized } from '../domain/menu/chosen-options.ts';
import type { GuestCaller } from './caller.ts';
import { editCart, type CartNow, type CartPorts } from './edit-cart.ts';
import { lineProblems } from './line-problems.ts';
import type { Refusal } from './refusals.ts';

/** Anybody at the table may change any line. */
export const changeCartLine =
  (ports: CartPorts) =>
  (
    tx: Transaction,
    caller: GuestCaller,
    { lineId, change }: { lineId: string; change: LineChange },
  ): Promise<Result<CartNow, Refusal>> =>
    editCart(ports, tx, {
      caller,
      edit: (now) => {
        const line = now.session.cart.lines.find((other) => other.id === lineId);
        // Fewer of an item that has left the menu is fine; choosing anew is not.
        if (line && change.options) {
          const quantity = quantityAfter(line, change);
          const changed = { ...line, quantity, options: normalized(change.options) };
          const violations = lineProblems({ ...now, line: changed, at: ports.clock.now() });
          if (violations.length > 0) return err({ code: 'rules-broken', violations, store: now.store });
        }
        return ok({ kind: 'change-line', lineId, change });
      },
    });
