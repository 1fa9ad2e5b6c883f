import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { Button, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { money } from '../language.ts';
import { openPaymentWindow } from '../state/checkout.ts';
import { askToPay } from './bill-state.ts';
import { billProblem } from './bill-problem.ts';
import { amountOf, shareOf, type Chosen } from './chosen-share.ts';
import { words } from './words/index.ts';

/** What the chosen share comes to, and the two ways to pay it. */
export function BillDock({ bill, chosen }: { bill: BillView; chosen: Chosen }) {
  const text = words.value;
  const [busy, setBusy] = useState<BillPaymentView['method'] | null>(null);
  const amount = amountOf(bill, chosen);
  const pay = async (method: BillPaymentView['method']) => {
    setBusy(method);
    const asked = await askToPay({ share: shareOf(bill, chosen), method, amount });
    setBusy(null);
    if (!('id' in asked)) return showToast(billProblem(asked), { tone: 'bad' });
    // If no window opens it does from the card that stands there now.
    if (method === 'online') openPaymentWindow(asked.id, asked.checkout?.checkoutUrl);
  };
  return (
    <div class="dock dock--tall bill-dock">
      <div class="dock-inner">
        <p class="sums" aria-live="polite">
          <span class="label">{text.share}</span>
          <b>{money({ ...bill.open, amount })}</b>
        </p>
        <Button disabled={amount === 0} busy={busy === 'online'} onClick={() => void pay('online')}>
          {text.pay}
        </Button>
        <Button
          kind="quiet"
          disabled={amount === 0}
          busy={busy === 'counter'}
          onClick={() => void pay('counter')}
        >
          {text.payAtCounter}
        </Button>
      </div>
    </div>
  );
}
