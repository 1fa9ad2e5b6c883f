import type { Money, RefundPayment } from '@hiorder/contracts';
import { sumOf } from '../bill/sum.ts';

export const OTHER = 'other';

/** What a manager has chosen so far. */
export interface RefundDraft {
  readonly much: 'all' | 'part';
  readonly typed: string;
  /** One of the reasons offered, or `OTHER`. */
  readonly choice: string | undefined;
  readonly written: string;
}

export const NEW_DRAFT: RefundDraft = { much: 'all', typed: '', choice: undefined, written: '' };

/** In minor units; undefined: not said yet, or more than is left. */
export function amountOf({ much, typed }: RefundDraft, left: Money): number | undefined {
  if (much === 'all') return left.amount > 0 ? left.amount : undefined;
  return typed.trim() === '' ? undefined : sumOf(typed, left);
}

/** The amount is always named: what is given back is what the button said. Undefined: something is missing. */
export function refundOf(
  draft: RefundDraft,
  left: Money,
): (RefundPayment & { readonly amount: number }) | undefined {
  const amount = amountOf(draft, left);
  const reason = (draft.choice === OTHER ? draft.written : (draft.choice ?? '')).trim();
  return amount === undefined || reason === '' ? undefined : { amount, reason };
}
