import type { messagePosted } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

/** Each side is told of what the other writes. */
export const onMessagePosted: Policy<typeof messagePosted> = async ({ desk, clock }, { data }, tx) => {
  if (clock.now().getTime() - Date.parse(data.sentAt) > NEWS_FOR_MS) return;
  const { tableSessionId, storeId, from, text } = data;
  const toStaff = from.kind === 'guest';
  await desk.enqueue(
    tx,
    toStaff
      ? {
          ...{ to: { kind: 'staff', id: storeId }, topic: `chat-${tableSessionId}` },
          news: { kind: 'guest-message', from: from.name, text },
        }
      : { to: { kind: 'party', id: tableSessionId }, topic: 'chat', news: { kind: 'message', text } },
  );
};
