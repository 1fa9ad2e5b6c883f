import { edits } from '../state/cart.ts';
import { placing } from '../state/order-on-its-way.ts';
import { confirming } from '../state/paying.ts';
import { isPayReturn } from '../state/seat.ts';
import { isShareOnItsWay } from '../state/share-on-its-way.ts';
import { isQuiet } from './quiet.ts';

/** Nothing is being ordered or paid, no tap is on its way, nothing asked, and nobody writes. */
export function isCalm(): boolean {
  const at = document.activeElement;
  return isQuiet({
    writes: at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement,
    asked: document.querySelector('dialog[open]') !== null,
    edits: edits.value,
    orders: placing.value !== null,
    pays: confirming.value !== null || isShareOnItsWay() || isPayReturn(location.pathname),
  });
}
