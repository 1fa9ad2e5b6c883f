import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { CartLine } from '../domain/cart/cart.ts';
import { normalized, type Choice } from '../domain/menu/chosen-options.ts';
import type { GuestCaller } from './caller.ts';
import { editCart, type CartNow, type CartPorts } from './edit-cart.ts';
import { lineProblems } from './line-problems.ts';
import type { Refusal } from './refusals.ts';

export interface AddToCart {
  readonly itemId: string;
  readonly quantity: number;
  readonly options: readonly Choice[];
  readonly note: string | null;
}

export const addToCart =
  (ports: CartPorts) =>
  (tx: Transaction, caller: GuestCaller, added: AddToCart): Promise<Result<CartNow, Refusal>> =>
    editCart(ports, tx, {
      caller,
      edit: ({ session, store, menu }) => {
        const line: CartLine = {
          ...{ ...added, options: normalized(added.options) },
          ...{ id: ports.newId(), addedBy: caller.id, addedAt: ports.clock.now() },
        };
        const violations = lineProblems({ line, session, store, menu, at: line.addedAt });
        if (violations.length > 0) return err({ code: 'rules-broken', violations, store });
        return ok({ kind: 'add-line', line });
      },
    });
