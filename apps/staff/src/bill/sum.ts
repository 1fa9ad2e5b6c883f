import type { Money } from '@hiorder/contracts';
import { amountOf } from '../menu/editor/amount.ts';

/** What somebody typed, in minor units; nothing is all that is left, as it is shown. Undefined: it cannot be taken. */
export function sumOf(typed: string, most: Money): number | undefined {
  const plain = typed.replace(/[\s원₩¥円元$€£]/g, '');
  const amount = plain === '' ? most.amount : amountOf(plain, most.currency);
  return amount !== undefined && amount >= 1 && amount <= most.amount ? amount : undefined;
}
