import type { NotFound } from '../../../application/refusals.ts';
import type { PlacingCode } from '../../../domain/order/placing-violations.ts';
import { RULES, WORDS } from './problem-words.ts';

type Documented = PlacingCode | keyof typeof WORDS | `${NotFound['what']}-not-found` | 'order-refused';
type Problems = Readonly<Record<number, readonly string[]>>;

/** What a route refuses, by the status that each refusal has. */
export function refusals(codes: readonly Documented[], others: Problems = {}): Problems {
  const problems: Record<number, string[]> = {};
  for (const code of codes) (problems[statusOf(code)] ??= []).push(code);
  for (const [status, some] of Object.entries(others)) (problems[Number(status)] ??= []).push(...some);
  return problems;
}

function statusOf(code: Documented): number {
  const words: Readonly<Record<string, { readonly status: number }>> = { ...RULES, ...WORDS };
  return words[code]?.status ?? (code === 'order-refused' ? 409 : 404);
}

/** Every rule of placing an order; several that are broken at once have a name of their own. */
export const PLACING: readonly Documented[] = ['order-refused', ...(Object.keys(RULES) as PlacingCode[])];

/** Of a query: who asks from a stay that has ended is nobody any more. */
export const NO_STAY: Problems = { 401: ['table-session-closed'], 404: ['table-session-not-found'] };
