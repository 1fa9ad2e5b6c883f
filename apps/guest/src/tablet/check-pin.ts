import type { TabletPlace } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui';
import { problemText } from '../words/problem-text.ts';
import { api } from '../state/api.ts';
import { words } from './words/index.ts';

/** The server knows the PIN; the device never does. */
export const checkPin = (code: string, pin: string): Promise<Answer<TabletPlace>> =>
  api.post<TabletPlace>('/api/tablet-pin/check', { code, pin });

export function pinProblem(problem: Extract<Answer<TabletPlace>, { ok: false }>['problem']): string {
  const text = words.value.problems;
  if (problem.code === 'too-many-attempts' && problem.retryAfterMs !== undefined)
    return text.wait(Math.ceil(problem.retryAfterMs / 1_000));
  return (text.codes as Record<string, string>)[problem.code] ?? problemText(problem);
}
