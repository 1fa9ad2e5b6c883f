import type { OrderAttempt } from '../domain/order/order-attempt.ts';
import { violationsOf } from '../domain/order/placing-rules.ts';

/** What has to be chosen of the stew. */
export const mild = [{ groupId: 'spiciness', optionIds: ['mild'] }];

export const codes = (attempt: OrderAttempt): string[] =>
  violationsOf(attempt).map((violation) => violation.code);
