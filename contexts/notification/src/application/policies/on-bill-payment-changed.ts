import type { billPaymentChanged } from '@hiorder/contracts';
import { refundOf } from '../../domain/bill-news.ts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

/** Who paid a share of a bill is told of money that comes back. */
export const onBillPaymentChanged: Policy<typeof billPaymentChanged> = async (
  { desk, clock },
  { data },
  tx,
) => {
  const { guestId, billPaymentId, at } = data;
  const refund = refundOf(data);
  if (!refund || guestId === null || clock.now().getTime() - Date.parse(at) > NEWS_FOR_MS) return;
  const news = { kind: 'refund', ...refund, url: '/bill' } as const;
  await desk.enqueue(tx, { to: { kind: 'guest', id: guestId }, topic: `refund-${billPaymentId}`, news });
};
