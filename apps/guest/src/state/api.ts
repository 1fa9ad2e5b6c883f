import { signal } from '@preact/signals';
import { createApi } from '@hiorder/ui';
import { locale } from '../language.ts';

/**
 * Our token works no more, and what was kept for it is forgotten. `none`: the server knows of no seat in this browser,
 * which alone says nothing about the table.
 */
export const ended = signal<'over' | 'none' | null>(null);

export const api = createApi({
  language: () => locale.value,
  onProblem(status, code) {
    if (status === 401 || code === 'table-session-closed')
      ended.value = code === 'token-missing' ? 'none' : 'over';
  },
});
