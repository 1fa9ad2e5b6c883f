import { signal } from '@preact/signals';
import { createApi } from '@hiorder/ui';
import { locale } from '../language.ts';

/** The table's session is over: its token works no more. What was kept for it is forgotten. */
export const ended = signal(false);

export const api = createApi({
  language: () => locale.value,
  onProblem(status, code) {
    if (status === 401 || code === 'table-session-closed') ended.value = true;
  },
});
