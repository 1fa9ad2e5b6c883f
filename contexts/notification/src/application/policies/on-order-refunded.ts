import type { orderRefunded } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

/** Who ordered is told that the money is back. */
export const onOrderRefunded: Policy<typeof orderRefunded> = async ({ desk, clock }, event, tx) => {
  const { guestId, orderId, refunded: amount, currency } = event.data;
  if (guestId === null || clock.now().getTime() - Date.parse(event.time) > NEWS_FOR_MS) return;
  const news = { kind: 'refund', money: { amount, currency }, done: true, url: '/orders' } as const;
  await desk.enqueue(tx, { to: { kind: 'guest', id: guestId }, topic: `refund-${orderId}`, news });
};
