import type { HoldCategories, LengthenWait, LiveEvents, OrderingPolicyView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { api } from './api.ts';

export const policy = signal<OrderingPolicyView | undefined>(undefined);

export async function loadPolicy(): Promise<void> {
  const before = policy.value;
  const answer = await api.get<OrderingPolicyView>('/api/ordering-policy');
  if (!answer.ok) return;
  // What was told meanwhile may be newer than the answer, and does not say everything.
  if (policy.value !== before) return loadPolicy();
  policy.value = answer.value;
}

/** Told over the live stream. */
export function hearPolicy(now: LiveEvents['ordering-paused'] | LiveEvents['ordering-eased']): void {
  if (policy.value) policy.value = { ...policy.value, ...now };
  else void loadPolicy();
}

async function change(step: string, body: object): Promise<boolean> {
  const answer = await api.post<OrderingPolicyView>(`/api/ordering/${step}`, body);
  if (answer.ok) policy.value = answer.value;
  return answer.ok;
}
async function takeBack(step: string): Promise<void> {
  const done = await change(step, {});
  if (!done) showToast(words.value.common.saveFailed, { tone: 'bad' });
}

/** What a kitchen that cannot keep up does. Without minutes: until somebody takes it back. */
export const pauseOrdering = (o: { minutes?: number; message?: string }) => change('pause', o);
export const lengthenWait = (o: LengthenWait) => change('longer-wait', o);
export const holdCategories = (o: HoldCategories) => change('hold-categories', o);
export const resumeOrdering = () => takeBack('resume');
export const waitAsUsual = () => takeBack('usual-wait');
export const releaseCategories = () => takeBack('release-categories');
