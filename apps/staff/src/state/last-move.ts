import { effect, signal } from '@preact/signals';
import type { TicketView } from '@hiorder/contracts';

/** A step that somebody took on this device. */
export interface LastMove {
  readonly orderId: string;
  readonly status: TicketView['status'];
  /** Milliseconds of this device's clock. */
  readonly at: number;
}

const KEPT = 'hiorder.staff.last-move';

function kept(): LastMove | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as LastMove | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What this device has done last; the board offers to take it back, also after it was opened anew. */
export const lastMove = signal<LastMove | undefined>(kept());

effect(() => {
  const move = lastMove.value;
  try {
    if (move) sessionStorage.setItem(KEPT, JSON.stringify(move));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing: it is offered until the page is left.
  }
});
