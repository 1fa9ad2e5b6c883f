import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { ResumeNotice } from '../pay/resume-notice.tsx';
import { LongerWaitNotice } from '../placing/longer-wait-notice.tsx';
import { PausedNotice } from '../placing/paused-notice.tsx';
import { cartProblems } from '../state/cart.ts';
import { placing } from '../state/order-on-its-way.ts';
import { unpaid } from '../state/orders.ts';
import { ordering } from '../state/party.ts';
import { codeText } from '../words/problem-text.ts';
import type { LineProblem } from './line-problems.ts';

/** By the notice of the pause, the question about the price, the empty page. */
const TOLD_ELSEWHERE = new Set(['ordering-paused', 'price-changed', 'cart-empty']);

function textOf({ code, max }: LineProblem): string {
  if (code === 'order-too-large' && max !== undefined) return words.value.mostPerOrder(max);
  // Of one dish it would stand on its line.
  if (code === 'quantity-out-of-range' && max !== undefined) return words.value.mostLines(max);
  return codeText(code) ?? words.value.problems.other;
}

/** What concerns the whole cart, above it. */
export function CartNotices() {
  const { own, others } = unpaid.value;
  const payer = others.find((one) => one.orderedBy)?.orderedBy;
  const whole = cartProblems.value.filter((one) => one.lineId === undefined && !TOLD_ELSEWHERE.has(one.code));
  return (
    <div class="cart-notices">
      {placing.value?.phase === 'stopping' && <Notice tone="info">{words.value.placing.stopping}</Notice>}
      {own.length > 0 && <ResumeNotice orders={own} />}
      {payer && (
        <Notice
          tone="info"
          action={{ label: words.value.pay.seeOrders, leads: true, run: () => go('/orders') }}
        >
          {words.value.cart.somebodyPays(payer.nickname)}
        </Notice>
      )}
      {!ordering.value.open ? <PausedNotice /> : <LongerWaitNotice />}
      {whole.map((one) => (
        <Notice key={one.code}>{textOf(one)}</Notice>
      ))}
    </div>
  );
}
