import { computed, signal } from '@preact/signals';
import type { LiveEvents, ServiceCallList, ServiceCallView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { buzz } from './buzz.ts';
import { playChime } from './sound.ts';
import { kindName } from '../call/kind-name.ts';
import { isStale } from '../call/call-order.ts';
import { words } from '../language.ts';
import { api } from './api.ts';
import { mergeRead } from './merge-read.ts';
import { untilRead } from './until-read.ts';

/** What this table has called for, the oldest first. */
export const calls = signal<readonly ServiceCallView[]>([]);
export const openCalls = computed(() => calls.value.filter(({ status }) => status === 'open'));

export const loadCalls = untilRead(async () => {
  const before = calls.value;
  const answer = await api.get<ServiceCallList>('/api/service-calls');
  if (!answer.ok) return answer.problem;
  calls.value = mergeRead(before, calls.value, answer.value.items, isStale);
  return null;
});

export function showCall(call: ServiceCallView): void {
  const others = calls.value.filter(({ id }) => id !== call.id);
  if (others.length < calls.value.length)
    calls.value = calls.value.map((one) => (one.id === call.id && !isStale(call, one) ? call : one));
  else calls.value = [...others, call];
}

/** Somebody of us called, or somebody is on the way. */
export function hearCall({ call }: LiveEvents['service-call']): void {
  const before = calls.value.find(({ id }) => id === call.id);
  showCall(call);
  if (call.status !== 'answered' || before?.status !== 'open') return;
  showToast(words.value.call.toast(kindName(call.name)), { tone: 'good' });
  playChime('step');
  buzz();
}

export function forgetCalls(): void {
  calls.value = [];
}
