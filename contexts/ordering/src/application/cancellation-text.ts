import { rejectReasonTexts } from '@hiorder/contracts';
import type { Cancellation } from '../domain/order/order.ts';
import { textIn } from './localized.ts';

/** Why an order was cancelled: the free text, or the store's or the kitchen's words in the first wanted language. */
export function cancellationText(
  { reason, reasonCode, reasonText }: Cancellation,
  wanted: readonly string[],
  fallback: string,
): string | null {
  const text = reasonText ?? (reasonCode && rejectReasonTexts[reasonCode]);
  return reason ?? (text ? textIn(text, wanted, fallback) : null);
}
