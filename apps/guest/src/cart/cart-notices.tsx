import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { ResumePayment } from '../pay/resume-payment.tsx';
import { PausedNotice } from '../placing/paused-notice.tsx';
import { cart, cartProblems } from '../state/cart.ts';
import { awaiting, orders } from '../state/orders.ts';
import { ordering } from '../state/party.ts';
import { codeText } from '../words/problem-text.ts';

/** What concerns the whole cart, above it. */
export function CartNotices() {
  const unpaid = awaiting.value;
  const empty = cart.value?.lines.length === 0;
  const payer = orders.value?.find((one) => one.status === 'awaiting-payment' && one !== unpaid)?.orderedBy;
  const whole = cartProblems.value.filter(
    (one) => one.lineId === undefined && one.code !== 'ordering-paused' && one.code !== 'cart-empty',
  );
  return (
    <div class="cart-notices">
      {unpaid && <ResumePayment order={unpaid} />}
      {payer && !empty && <Notice tone="info">{words.value.cart.somebodyPays(payer.nickname)}</Notice>}
      {!ordering.value.open && <PausedNotice />}
      {whole.map((one) => (
        <Notice key={one.code}>{codeText(one.code) ?? words.value.problems.other}</Notice>
      ))}
    </div>
  );
}
