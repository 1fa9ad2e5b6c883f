import type { OrderView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { Notice } from '../frame/notice.tsx';
import { money, words } from '../language.ts';
import { go } from '../navigation.ts';
import { isAtCounter, resumeLabel, resumePayment } from '../pay/resume-payment.ts';
import { confirmingOf } from '../state/paying.ts';
import './cart-bar.css';

/** In the cart bar's place while orders of ours still wait for their payment: on with the one, or to all of them. */
export function ResumeBar({ orders }: { orders: readonly OrderView[] }) {
  const { orders: text, pay } = words.value;
  const [one, another] = orders.filter(({ id }) => !confirmingOf(id));
  if (!one) return <Notice tone="info">{pay.late}</Notice>;
  return (
    <button class="cart-bar" type="button" onClick={() => (another ? go('/orders') : resumePayment(one))}>
      <span class="cart-bar-sum">{another ? text.waiting : sumOf(one)}</span>
      <span class="cart-bar-go">
        {another ? pay.seeOrders : resumeLabel(one)}
        <Icon shape={icons.forward} />
      </span>
    </button>
  );
}

/** Where it is to be paid says that it is not. */
function sumOf(order: OrderView): string {
  const total = money(order.total);
  return isAtCounter(order) ? total : `${words.value.orders.waiting} · ${total}`;
}
