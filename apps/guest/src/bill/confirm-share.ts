import type { BillPaymentView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { money } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { confirmationOf, createConfirming, type Returned } from '../state/confirming.ts';
import { billProblem } from './bill-problem.ts';
import { words } from './words/index.ts';

const shares = createConfirming<BillPaymentView>('hiorder.bill-payment');
/** The share that is being confirmed, and why it takes so long. */
export const { underway: confirmingShare, now: confirmShareNow } = shares;

const RETURN = '/bill/success';

/** Back from the payment window: to the bill, or to what went wrong; unless people have gone on meanwhile. */
export async function confirmShare(returned: Returned): Promise<void> {
  const { orderId } = returned;
  const path = `/api/bill/payments/${encodeURIComponent(orderId)}/confirm`;
  const answer = await shares.ask(orderId, confirmationOf(path, returned));
  if (!answer) return;
  if (answer.ok) showToast(words.value.thanks(money(answer.value.amount)), { tone: 'good' });
  if (location.pathname !== RETURN) {
    if (!answer.ok) showToast(billProblem(answer.problem), { tone: 'bad' });
    return;
  }
  if (answer.ok) return goInstead('/bill');
  const { code, data } = answer.problem;
  const reason = typeof data.declineReason === 'string' ? { reason: data.declineReason } : {};
  goInstead(`/bill/fail?${new URLSearchParams({ orderId, code, ...reason }).toString()}`);
}
