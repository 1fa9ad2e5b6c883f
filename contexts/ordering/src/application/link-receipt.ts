import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { receiptOf } from '../domain/order/receipt.ts';
import { maySee, type Caller } from './caller.ts';
import type { Ports } from './ports/ports.ts';
import type { NotFound } from './refusals.ts';

/** The key by which anybody reads an order's receipt: whoever may see the order hands it on to whom they like. */
export const linkReceipt =
  ({ orders, receiptLinks, clock }: Pick<Ports, 'orders' | 'receiptLinks' | 'clock'>) =>
  async (tx: Transaction, caller: Caller, orderId: string): Promise<Result<string, NotFound>> => {
    const order = await orders.find(orderId, tx);
    if (!order || !maySee(caller, order)) return err({ code: 'not-found', what: 'order' });
    if (!receiptOf(order)) return err({ code: 'not-found', what: 'receipt' });
    return ok(await receiptLinks.keyOf(tx, orderId, clock.now()));
  };
