import type { orderStatusChanged } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import { newsOf } from '../../domain/order-news.ts';
import type { Policy } from './policy.ts';

export const onOrderStatusChanged: Policy<typeof orderStatusChanged> = async (
  { desk, clock },
  { data },
  tx,
) => {
  if (clock.now().getTime() - Date.parse(data.at) > NEWS_FOR_MS) return;
  const news = newsOf(data);
  const { tableSessionId, orderId } = data;
  if (news)
    await desk.enqueue(tx, { to: { kind: 'party', id: tableSessionId }, topic: `order-${orderId}`, news });
};
