import { err, ok, TechnicalError, type Result } from '@hiorder/kernel';
import { reserve, type Stock } from '../stock/stock.ts';
import { needsIdCheck } from './id-check.ts';
import type { OrderAttempt, PricedLine } from './order-attempt.ts';
import type { OrderLine } from './order.ts';
import { violationsOf } from './placing-rules.ts';
import type { PlacingViolation } from './placing-violations.ts';

/** An order that every rule allows, with the stock it takes; not yet an order. */
export interface OrderDraft {
  readonly lines: readonly OrderLine[];
  readonly total: number;
  /** The stocks that change, as they are afterwards. */
  readonly stock: readonly Stock[];
}

export function draftOrder(attempt: OrderAttempt): Result<OrderDraft, readonly PlacingViolation[]> {
  const violations = violationsOf(attempt);
  if (violations.length > 0) return err(violations);
  const after = new Map<string, Stock>();
  const lines = attempt.lines.map((line) => {
    const stock = after.get(line.itemId) ?? attempt.stock.get(line.itemId);
    if (!stock) return orderLine(line, 0);
    const reserved = reserve(stock, line.quantity, attempt.at);
    if (!reserved.ok) throw new TechnicalError('rule-missed', `Stock of ${line.itemId} passed the rules`);
    if (reserved.value.taken > 0) after.set(line.itemId, reserved.value.stock);
    return orderLine(line, reserved.value.taken);
  });
  return ok({ lines, total: attempt.total, stock: [...after.values()] });
}

function orderLine(line: PricedLine, stockTaken: number): OrderLine {
  const { id, itemId, quantity, note, addedBy, addedAt, item, unitPrice, picked, options } = line;
  if (!item) throw new TechnicalError('rule-missed', `Item ${itemId} passed the rules`);
  const { names, course, station } = item;
  return {
    ...{ id, itemId, names, course, station, quantity, unitPrice, options: picked, choices: options },
    ...{ note, needsIdCheck: needsIdCheck(item), addedBy, addedAt, stockTaken },
  };
}
