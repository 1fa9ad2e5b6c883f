import type { ConversationView } from '@hiorder/contracts';
import { unreadByStaff } from '../../domain/conversation.ts';
import type { ChatDependencies } from '../dependencies.ts';
import type { Listed } from '../ports/directory.ts';
import type { Seen } from '../ports/message-log.ts';
import { stateOf } from './conversation-state.ts';

/** Where a conversation stands in the inbox. */
export interface InboxPlace {
  readonly unread: boolean;
  readonly at: string;
  readonly id: string;
}

/** Of every party that is there: unread first, then what was said last. As many as there are tables. */
export async function listConversations(
  { log, directory }: Pick<ChatDependencies, 'log' | 'directory'>,
  o: { storeId: string; limit: number; after?: InboxPlace },
): Promise<{ items: ConversationView[]; next: InboxPlace | undefined }> {
  const listed = await directory.open(o.storeId);
  const seen = await log.see(listed.map(({ tableSessionId }) => tableSessionId));
  const views = listed.map((one, i) => viewOf(one, seen[i]!)).sort((a, b) => compare(placeOf(a), placeOf(b)));
  const { after } = o;
  const rest = after ? views.filter((view) => compare(placeOf(view), after) > 0) : views;
  const items = rest.slice(0, o.limit);
  const last = items.at(-1);
  return { items, next: rest.length > items.length && last ? placeOf(last) : undefined };
}

export function viewOf(listed: Listed, { conversation, last }: Seen): ConversationView {
  const { tableSessionId, tableId, tableName, openedAt, endedAt, guests } = listed;
  return {
    ...stateOf(tableSessionId, conversation, unreadByStaff(conversation)),
    endedAt: conversation.endedAt ?? endedAt,
    table: { id: tableId, name: tableName },
    openedAt: openedAt ?? last?.sentAt ?? new Date(0).toISOString(),
    guests: [...guests],
    lastMessage: last,
  };
}

const placeOf = ({ unread, lastMessage, openedAt, tableSessionId }: ConversationView): InboxPlace => ({
  unread: unread > 0,
  at: lastMessage?.sentAt ?? openedAt,
  id: tableSessionId,
});

function compare(a: InboxPlace, b: InboxPlace): number {
  if (a.unread !== b.unread) return a.unread ? -1 : 1;
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
