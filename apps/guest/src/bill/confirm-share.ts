import { signal } from '@preact/signals';
import type { BillPaymentView } from '@hiorder/contracts';
import { pause, sendUntilAnswered, showToast, stored, type KeptRequest } from '@hiorder/ui';
import { money } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { waitOf, type Wait } from '../placing/waiting.ts';
import { api } from '../state/api.ts';
import { party } from '../state/party.ts';
import { words } from './words/index.ts';

/** The share that is being confirmed, and why it takes so long. */
export const confirmingShare = signal<{ readonly id: string; readonly wait: Wait | null } | null>(null);

const kept = stored<KeptRequest>('hiorder.bill-payment');

export interface Returned {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
}

/**
 * Back from the payment window. The key comes from the provider's own, so a reload, a second tab or a lost network asks
 * for the same confirmation and not for another.
 */
export async function confirmShare({ orderId: id, paymentKey, amount }: Returned): Promise<void> {
  if (confirmingShare.value?.id === id) return;
  confirmingShare.value = { id, wait: null };
  const request: KeptRequest = {
    path: `/api/bill/payments/${encodeURIComponent(id)}/confirm`,
    body: { paymentKey, amount },
    idempotencyKey: `pay-${paymentKey}`.slice(0, 200),
    ...{ keptAt: Date.now(), scope: party.value?.tableSession.id ?? '', mayHaveArrived: true },
  };
  const answer = await sendUntilAnswered<BillPaymentView>({
    ...{ api, request, store: kept, pause, signal: new AbortController().signal, timeoutMs: 30_000 },
    onWaiting: (waiting) =>
      (confirmingShare.value = { id, wait: waitOf(waiting, confirmingShare.value?.wait ?? null) }),
  });
  confirmingShare.value = null;
  if (answer.ok) {
    showToast(words.value.thanks(money(answer.value.amount)), { tone: 'good' });
    return goInstead('/bill');
  }
  const { code, data } = answer.problem;
  const reason = typeof data.declineReason === 'string' ? { reason: data.declineReason } : {};
  goInstead(`/bill/fail?${new URLSearchParams({ orderId: id, code, ...reason }).toString()}`);
}
