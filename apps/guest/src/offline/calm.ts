import { placing } from '../state/order-on-its-way.ts';
import { isPayReturn } from '../state/seat.ts';

/** Nothing is being ordered or paid, nothing asked, and nobody writes. */
export function isCalm(): boolean {
  const at = document.activeElement;
  const writes = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
  return (
    !writes &&
    placing.value === null &&
    !isPayReturn(location.pathname) &&
    !document.querySelector('dialog[open]')
  );
}
