import type { LiveEvents } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { party } from './party.ts';

/** Grows whenever the bill may have changed; the screen of the bill, where it is open, reads it again. */
export const billNews = signal(0);

export const hearBill = (): void => void (billNews.value += 1);

/** Money that comes back is told to who paid it. */
export function hearPayment({ guestId, refund }: LiveEvents['bill']): void {
  hearBill();
  if (refund && guestId === party.value?.guest.id) tellRefund(refund);
}

/** What is said comes with the bill, which few need. */
export function tellRefund(refund: NonNullable<LiveEvents['bill']['refund']>): void {
  void import('../bill/tell-refund.ts').then((late) => late.tellRefund(refund)).catch(() => undefined);
}
