import type { messagePosted } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

export const onMessagePosted: Policy<typeof messagePosted> = async ({ desk, clock }, { data }, tx) => {
  if (data.from.kind !== 'staff') return;
  if (clock.now().getTime() - Date.parse(data.sentAt) > NEWS_FOR_MS) return;
  const { tableSessionId, text } = data;
  await desk.enqueue(tx, { tableSessionId, topic: 'chat', news: { kind: 'message', text } });
};
