import type { BillPaymentView } from '@hiorder/contracts';
import { Button, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { money, words as common } from '../language.ts';
import { openPaymentWindow } from '../state/checkout.ts';
import { billProblem } from './bill-problem.ts';
import { giveUp } from './bill-state.ts';
import { confirmingShareOf } from './confirm-share.ts';
import { words } from './words/index.ts';

/** What this phone has taken upon itself: on to the payment window or the counter, or give it up. */
export function OurPayment({ payment }: { payment: BillPaymentView }) {
  const text = words.value;
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    const problem = await giveUp(payment.id);
    setBusy(false);
    if (problem) showToast(billProblem(problem), { tone: 'bad' });
  };
  const online = payment.status === 'awaiting-payment';
  // Neither paid twice nor given up while the provider is being asked.
  if (confirmingShareOf(payment.id))
    return (
      <section class="card bill-ours" role="status">
        <h2 class="title-3">{common.value.pay.confirming}</h2>
        <p class="bill-left">
          <b>{money(payment.amount)}</b>
        </p>
        <p class="label">{text.late}</p>
      </section>
    );
  return (
    <section class="card bill-ours" role="status">
      <h2 class="title-3">{online ? text.oursOnline : text.oursAtCounter}</h2>
      <p class="bill-left">
        <b>{money(payment.amount)}</b>
      </p>
      <p class="label">{online ? text.oursOnlineText : text.oursAtCounterText}</p>
      <div class="bill-ways-on">
        {online && <Button onClick={() => onward(payment)}>{text.payOn}</Button>}
        <Button kind="quiet" busy={busy} onClick={() => void stop()}>
          {text.giveUp}
        </Button>
      </div>
    </section>
  );
}

function onward({ id, checkout }: BillPaymentView): void {
  if (!openPaymentWindow(id, checkout?.checkoutUrl)) showToast(words.value.noWindow, { tone: 'bad' });
}
