import type { HoldCategories, LengthenWait, LiveEvents, OrderingPolicyView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { api } from './api.ts';
import { createKnown } from './known.ts';

export const { value: policy, load: loadPolicy } = createKnown(() =>
  api.get<OrderingPolicyView>('/api/ordering-policy'),
);

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
