import type { BillPaymentView } from '@hiorder/contracts';
import { type KeptRequest, showToast } from '@hiorder/ui';
import { money } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { confirmationOf, createConfirming, type Returned } from '../state/confirming.ts';
import { paidShare } from '../state/paid-on-its-way.ts';
import { party } from '../state/party.ts';
import { billProblem } from './bill-problem.ts';
import { words } from './words/index.ts';

const shares = createConfirming<BillPaymentView>(paidShare);
/** The share that is being confirmed, and why it takes so long. */
export const { underway: confirmingShare, now: confirmShareNow } = shares;

const RETURN = '/bill/success';

/** Back from the payment window: to the bill, or to what went wrong; unless people have gone on meanwhile. */
export function confirmShare(returned: Returned): Promise<void> {
  const path = `/api/bill/payments/${encodeURIComponent(returned.orderId)}/confirm`;
  return confirm(returned.orderId, confirmationOf(path, returned));
}

/** After a reload on another page than the one that payment windows send people back to. */
export function resumeShare(): void {
  const request = shares.kept.read();
  if (!request || location.pathname === RETURN) return;
  const id = decodeURIComponent(request.path.split('/')[4] ?? '');
  if (request.scope === party.value?.tableSession.id) void confirm(id, request);
  else shares.kept.clear();
}

async function confirm(orderId: string, request: KeptRequest): Promise<void> {
  const answer = await shares.ask(orderId, request);
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

// Whichever page brings this: nobody should take upon themselves what is being confirmed.
if (party.value) resumeShare();
