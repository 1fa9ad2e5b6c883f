import type { ApiProblem } from '@hiorder/ui';
import { words } from '../language.ts';

/** A sentence for people: by the first violation, by the code, or in general. Never the server's own English. */
export function problemText(problem: Pick<ApiProblem, 'code' | 'violations'>): string {
  const codes = [...problem.violations.map((one) => one.code), problem.code];
  // The bar already says that we are offline.
  if (problem.code === 'network-lost' && !navigator.onLine) return words.value.problems['still-offline'];
  const known = codes.map(codeText).find((text) => text !== undefined);
  return known ?? words.value.problems.other;
}

export function codeText(code: string): string | undefined {
  return (words.value.problems as Record<string, string>)[code];
}
