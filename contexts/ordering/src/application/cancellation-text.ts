import { rejectReasonTexts } from '@hiorder/contracts';
import type { Cancellation } from '../domain/order/order.ts';
import { textIn } from './localized.ts';

/** Why an order was cancelled, in words: the free text, or the kitchen's word in the first wanted language. */
export const cancellationText = (
  { reason, reasonCode }: Cancellation,
  wanted: readonly string[],
  fallback: string,
): string | null => reason ?? (reasonCode && textIn(rejectReasonTexts[reasonCode], wanted, fallback));
