import { edits } from '../state/cart.ts';
import { isOrderKept, placing } from '../state/order-on-its-way.ts';
import { paidOrder, paidShare } from '../state/paid-on-its-way.ts';
import { isPayReturn } from '../state/seat.ts';
import { isQuiet } from './quiet.ts';

/** Nothing is being ordered or paid, no tap is on its way, nothing asked, and nobody writes. */
export function isCalm(): boolean {
  const at = document.activeElement;
  return isQuiet({
    writes: at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement,
    asked: document.querySelector('dialog[open]') !== null,
    edits: edits.value,
    orders: placing.value !== null || isOrderKept(),
    pays: paidOrder.isThere() || paidShare.isThere() || isPayReturn(location.pathname),
  });
}
