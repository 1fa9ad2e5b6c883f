import type { OrderView } from '@hiorder/contracts';
import { useEffect, useState } from 'preact/hooks';
import { Button, Icon, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { ResumeNotice } from '../pay/resume-notice.tsx';
import { resumeLabel, resumePayment } from '../pay/resume-payment.ts';
import { go } from '../navigation.ts';
import { hasReceipt } from '../receipt/receipt.ts';
import { unpaid } from '../state/orders.ts';
import { confirmingOf } from '../state/paying.ts';
import { CancelSheet } from './cancel-sheet.tsx';
import { PayInstead } from './pay-instead.tsx';
import { useOrderAgain } from './order-again.ts';

/** What can still be done with an order, whoever's of the table it is: pay it, cancel it, or have it once more. */
export function OrderActions({ order }: { order: OrderView }) {
  const [asking, setAsking] = useState(false);
  const [adding, add] = useOrderAgain(order);
  const text = words.value.orders;
  // Neither paid twice nor cancelled while the provider is being asked.
  const beingPaid = confirmingOf(order.id) !== undefined;
  const payable = unpaid.value.own.includes(order) && !beingPaid;
  const payableInstead = unpaid.value.others.includes(order) && !beingPaid;
  const cancellable = order.status === 'placed' || payable || payableInstead;
  const again = order.status !== 'awaiting-payment';
  const receipt = hasReceipt(order);
  // Accepted, or being paid, while it was asked.
  useEffect(() => {
    if (!cancellable) setAsking(false);
  }, [cancellable]);
  if (!cancellable && !again && !beingPaid && !receipt) return null;
  return (
    <div class="order-actions">
      {beingPaid && <ResumeNotice orders={[order]} />}
      {payable && <Button onClick={() => resumePayment(order)}>{resumeLabel(order)}</Button>}
      {payableInstead && <PayInstead order={order} />}
      {again && (
        <Button kind="quiet" size="m" busy={adding} onClick={() => void add()}>
          <Icon small shape={icons.repeat} />
          {text.again}
        </Button>
      )}
      {cancellable && (
        <Button kind="quiet" size="m" onClick={() => setAsking(true)}>
          {text.cancel}
        </Button>
      )}
      {receipt && (
        <Button kind="quiet" size="m" onClick={() => go(`/orders/${order.id}/receipt`)}>
          <Icon small shape={icons.receipt} />
          {text.receipt}
        </Button>
      )}
      {asking && <CancelSheet order={order} onClose={() => setAsking(false)} />}
    </div>
  );
}
