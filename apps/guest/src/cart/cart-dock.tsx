import type { CartView } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { cartProblems } from '../state/cart.ts';
import { counterPayment, ordering, paymentMode } from '../state/party.ts';
import { wishedMethod } from '../state/payment-choice.ts';
import { placing } from '../state/order-on-its-way.ts';
import { placeOrder } from '../state/placing.ts';
import { blocksOrdering } from './line-problems.ts';
import './cart-dock.css';

/** The first notice that says why not, wherever it stands in a long cart. */
function showObstacle(): void {
  const notice = document.querySelector('.cart-page .notice--warn');
  notice?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  notice?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
}

/** Until it is known people rather expect to pay. */
export const isPrepaid = ({ total }: CartView): boolean =>
  paymentMode.value !== 'postpay' && total.amount > 0;

/** What it comes to, and the button. */
export function CartDock(props: { cart: CartView }) {
  const text = words.value.cart;
  const { total, count } = props.cart;
  const prepaid = isPrepaid(props.cart);
  const blocked = !ordering.value.open || blocksOrdering(cartProblems.value);
  return (
    <div class="dock dock--over-bar dock--tall cart-dock">
      <div class="dock-inner">
        <p class="sums" aria-live="polite">
          <span class="label">{text.count(count)}</span>
          <b>{money(total)}</b>
        </p>
        <Button
          blocked={blocked}
          busy={placing.value !== null}
          onClick={() =>
            blocked ? showObstacle() : void placeOrder(total, prepaid ? wishedMethod() : undefined)
          }
        >
          {prepaid ? text.payAndOrder : text.order}
        </Button>
        {prepaid && counterPayment.value && !blocked && (
          <button
            type="button"
            class="link cart-counter"
            disabled={placing.value !== null}
            onClick={() => void placeOrder(total, 'counter')}
          >
            {words.value.pay.counter}
          </button>
        )}
      </div>
    </div>
  );
}
