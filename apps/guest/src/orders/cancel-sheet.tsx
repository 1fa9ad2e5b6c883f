import type { OrderView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { ConfirmSheet, showToast } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { cancelOrder } from '../state/orders.ts';
import { problemText } from '../words/problem-text.ts';

export function CancelSheet(props: { order: OrderView; onClose(): void; onCancelled?(): void }) {
  const [busy, setBusy] = useState(false);
  const text = words.value.orders;
  const paid = props.order.payment.status === 'approved';

  async function cancel() {
    setBusy(true);
    const problem = await cancelOrder(props.order.id);
    setBusy(false);
    props.onClose();
    if (problem) showToast(problemText(problem), { tone: 'bad' });
    else {
      showToast(text.cancelled);
      props.onCancelled?.();
    }
  }

  return (
    <ConfirmSheet
      title={text.cancelTitle}
      yes={text.cancelYes}
      no={text.cancelNo}
      danger
      busy={busy}
      onYes={() => void cancel()}
      onNo={props.onClose}
    >
      <p class="label">{text.cancelText}</p>
      {paid && <p class="label">{text.cancelPaid(money(props.order.total))}</p>}
    </ConfirmSheet>
  );
}
