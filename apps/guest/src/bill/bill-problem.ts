import type { ApiProblem } from '@hiorder/ui';
import { problemText } from '../words/problem-text.ts';
import { words } from './words/index.ts';

/** A sentence for people: the bill's own, or in general. */
export function billProblem(problem: ApiProblem): string {
  return (words.value.problems as Record<string, string>)[problem.code] ?? problemText(problem);
}
