import type { OrderingPolicyView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { api } from './api.ts';

export const policy = signal<OrderingPolicyView | undefined>(undefined);

export async function loadPolicy(): Promise<void> {
  const answer = await api.get<OrderingPolicyView>('/api/ordering-policy');
  if (answer.ok) policy.value = answer.value;
}

async function change(path: string, body: object): Promise<boolean> {
  const answer = await api.post<OrderingPolicyView>(path, body);
  if (answer.ok) policy.value = answer.value;
  return answer.ok;
}

/** Without minutes: until somebody resumes. */
export const pauseOrdering = (o: { minutes?: number; message?: string }) => change('/api/ordering/pause', o);
export async function resumeOrdering(): Promise<void> {
  const done = await change('/api/ordering/resume', {});
  if (!done) showToast(words.value.common.saveFailed, { tone: 'bad' });
}
