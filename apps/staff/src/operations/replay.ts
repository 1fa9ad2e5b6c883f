import type { ReplayedDeadLetters } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { api } from '../state/api.ts';
import { letters, refresh, waiting } from './state.ts';
import { keyOf } from './waiting.ts';
import { words } from './words/index.ts';

/** One event, or all of them. What becomes of it the next looks tell. */
export async function replay(one?: { context: string; id: string }): Promise<void> {
  const asked = (letters.value?.items ?? []).filter((letter) => !one || keyOf(letter) === keyOf(one));
  const before = waiting.value;
  waiting.value = new Map([...before, ...asked.map((letter) => [keyOf(letter), letter.attempts] as const)]);
  const body = one ? { context: one.context, id: one.id } : {};
  const answer = await api.post<ReplayedDeadLetters>('/api/operations/dead-letters/replay', body);
  // Unknown by now: it has been handled in the meantime.
  if (!answer.ok && answer.problem.status !== 404) {
    waiting.value = before;
    showToast(words.value.parked.failed, { tone: 'bad' });
  }
  await refresh();
}
