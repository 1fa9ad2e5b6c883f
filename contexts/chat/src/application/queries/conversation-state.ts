import type { ConversationState } from '@hiorder/contracts';
import { guestsMark, markOf, unreadByStaff, type Conversation } from '../../domain/conversation.ts';
import type { Reader } from '../../domain/message.ts';
import type { ChatDependencies } from '../dependencies.ts';

/** More than this nobody counts. */
const MOST_UNREAD = 100;

export const stateOf = (
  tableSessionId: string,
  conversation: Conversation,
  unread: number,
): ConversationState => ({
  tableSessionId,
  endedAt: conversation.endedAt,
  lastSeq: conversation.lastSeq,
  read: { staff: markOf(conversation, { kind: 'staff' }), guests: guestsMark(conversation) },
  unread,
});

export async function showState(
  { log }: Pick<ChatDependencies, 'log'>,
  tableSessionId: string,
  reader: Reader,
): Promise<ConversationState> {
  const [seen] = await log.see([tableSessionId]);
  const { conversation } = seen!;
  if (reader.kind === 'staff') return stateOf(tableSessionId, conversation, unreadByStaff(conversation));
  const since = await log.page(tableSessionId, { after: markOf(conversation, reader), limit: MOST_UNREAD });
  const unread = since.filter(({ from }) => from.kind !== 'guest' || from.id !== reader.id).length;
  return stateOf(tableSessionId, conversation, unread);
}
