import type { OrderView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { Notice } from '../frame/notice.tsx';
import { money, words } from '../language.ts';
import { isAtCounter, resumeLabel, resumePayment } from '../pay/resume-payment.ts';
import { confirming } from '../state/paying.ts';
import './cart-bar.css';

/** In the cart bar's place while an order of ours still waits for its payment. */
export function ResumeBar({ order }: { order: OrderView }) {
  const { orders, pay } = words.value;
  if (confirming.value?.id === order.id) return <Notice tone="info">{pay.late}</Notice>;
  const sum = money(order.total);
  return (
    <button class="cart-bar" type="button" onClick={() => resumePayment(order)}>
      {/* Where it is to be paid says that it is not. */}
      <span class="cart-bar-sum">{isAtCounter(order) ? sum : `${orders.waiting} · ${sum}`}</span>
      <span class="cart-bar-go">
        {resumeLabel(order)}
        <Icon shape={icons.forward} />
      </span>
    </button>
  );
}
