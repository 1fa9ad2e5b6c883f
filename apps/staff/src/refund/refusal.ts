import type { ApiProblem } from '@hiorder/ui/api';
import { isUnsure } from './refunding.ts';

/** Why money was not given back, or that nobody knows. */
export type Refusal = 'unsure' | 'refused' | 'changed' | 'nothing' | 'forbidden' | 'later';

const SAID: Readonly<Record<string, Refusal>> = {
  'refund-refused': 'refused',
  'refund-exceeds-payment': 'changed',
  ...{ 'nothing-left-to-refund': 'nothing', 'payment-not-approved': 'nothing', 'not-found': 'nothing' },
  forbidden: 'forbidden',
};

export const whyNot = (problem: ApiProblem): Refusal =>
  isUnsure(problem) ? 'unsure' : (SAID[problem.code] ?? 'later');
