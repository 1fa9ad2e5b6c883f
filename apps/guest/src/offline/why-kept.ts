import type { ApiProblem } from '@hiorder/ui';

/** Why a kept menu is better than none: no line at all, or only whoever has the menu does not answer. Null: it is not. */
export function whyKept({ status }: Pick<ApiProblem, 'status'>): 'offline' | 'away' | null {
  if (status === 0) return 'offline';
  return status >= 502 ? 'away' : null;
}
