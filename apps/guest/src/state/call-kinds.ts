import { signal } from '@preact/signals';
import type { CallKindList } from '@hiorder/contracts';
import { stored } from '@hiorder/ui';
import { api } from './api.ts';
import { party } from './party.ts';

type Kinds = CallKindList['items'];

/** Kept on the phone: the sheet opens without the network, too. */
const kept = stored<{ storeId: string; items: Kinds }>('hiorder.call-kinds');

export const callKinds = signal<Kinds | null>(null);
export const callKindsFailed = signal(false);

export async function loadCallKinds(): Promise<void> {
  const storeId = party.value?.store.id ?? '';
  const known = kept.read();
  if (callKinds.value === null && known?.storeId === storeId) callKinds.value = known.items;
  callKindsFailed.value = false;
  const answer = await api.get<CallKindList>('/api/service-call-kinds');
  if (!answer.ok) {
    callKindsFailed.value = callKinds.value === null;
    return;
  }
  callKinds.value = answer.value.items;
  kept.write({ storeId, items: answer.value.items });
}

/** A manager changed them: only who looks at them needs to know now. */
export function refreshCallKinds(): void {
  if (callKinds.value !== null) void loadCallKinds();
}
