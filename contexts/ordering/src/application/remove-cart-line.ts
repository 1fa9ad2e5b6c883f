import { ok, type Result, type Transaction } from '@hiorder/kernel';
import type { GuestCaller } from './caller.ts';
import { editCart, type CartNow, type CartPorts } from './edit-cart.ts';
import type { Refusal } from './refusals.ts';

/** Anybody at the table may take any line out. */
export const removeCartLine =
  (ports: CartPorts) =>
  (tx: Transaction, caller: GuestCaller, { lineId }: { lineId: string }): Promise<Result<CartNow, Refusal>> =>
    editCart(ports, tx, { caller, edit: () => ok({ kind: 'remove-line', lineId }) });
