import type { OrderView } from '@hiorder/contracts';
import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { openCheckout } from '../state/placing.ts';

/** An order of ours that nobody has paid yet, e.g. after the payment window was closed half-way. */
export function ResumePayment(props: { order: OrderView }) {
  const { pay } = words.value;
  const run = () => {
    if (!openCheckout(props.order)) go(`/pay/fail?orderId=${props.order.id}`);
  };
  return (
    <Notice tone="info" action={{ label: pay.resumeAction, run }}>
      {pay.resume}
    </Notice>
  );
}
