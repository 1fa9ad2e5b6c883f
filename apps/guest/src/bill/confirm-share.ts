import type { BillPaymentView } from '@hiorder/contracts';
import { type KeptRequest, pause, showToast } from '@hiorder/ui';
import { money } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { api } from '../state/api.ts';
import { createConfirming, type Returned } from '../state/confirming.ts';
import { paidShare } from '../state/paid-on-its-way.ts';
import { party } from '../state/party.ts';
import { billProblem } from './bill-problem.ts';
import { words } from './words/index.ts';

const shares = createConfirming<BillPaymentView>({
  place: paidShare,
  idIn: (path) => decodeURIComponent(path.split('/')[4] ?? ''),
  returnsTo: '/bill/success',
  ...{ api, pause, stay: () => party.value?.tableSession.id },
});
/** Whether a share is being confirmed, and why it takes so long. */
export const { of: confirmingShareOf, now: confirmShareNow } = shares;

/** Back from the payment window: to the bill, or to what went wrong; unless people have gone on meanwhile. */
export function confirmShare(returned: Returned): Promise<void> {
  const path = `/api/bill/payments/${encodeURIComponent(returned.orderId)}/confirm`;
  return confirm(returned.orderId, shares.requestOf(path, returned));
}

/** After a reload. */
export const resumeShares = (): void => shares.resume(confirm);

async function confirm(orderId: string, request: KeptRequest): Promise<void> {
  const answer = await shares.ask(orderId, request);
  if (!answer) return;
  if (answer.ok) showToast(words.value.thanks(money(answer.value.amount)), { tone: 'good' });
  if (!shares.isHere(orderId)) {
    if (!answer.ok) showToast(billProblem(answer.problem), { tone: 'bad' });
    return;
  }
  if (answer.ok) return goInstead('/bill');
  const { code, data } = answer.problem;
  const reason = typeof data.declineReason === 'string' ? { reason: data.declineReason } : {};
  goInstead(`/bill/fail?${new URLSearchParams({ orderId, code, ...reason }).toString()}`);
}

// Whichever page brings this: nobody should take upon themselves what is being confirmed.
if (party.value) resumeShares();
