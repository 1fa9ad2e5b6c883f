import type { orderPlaced } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

/** So many dishes a notice has room for. */
const SHOWN = 5;

export const onOrderPlaced: Policy<typeof orderPlaced> = async ({ desk, clock }, { data }, tx) => {
  if (clock.now().getTime() - Date.parse(data.placedAt) > NEWS_FOR_MS) return;
  const { storeId, orderId, number, tableName: table, lines } = data;
  const dishes = lines
    .slice(0, SHOWN)
    .map(({ quantity, name, names }) => ({ quantity, name: names ?? { ko: name } }));
  const news = { kind: 'new-order', number, table, dishes } as const;
  await desk.enqueue(tx, { to: { kind: 'staff', id: storeId }, topic: `new-order-${orderId}`, news });
};
