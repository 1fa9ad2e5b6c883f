import { movedMark, unreadByStaff, type Conversation } from '../../../domain/conversation.ts';
import { readerKey, type Message } from '../../../domain/message.ts';
import type { MessageLog } from '../../../application/ports/message-log.ts';
import { conversationKey, messageKey } from './keys.ts';
import type { Files, LeaveNews, Store } from './store.ts';

/** Within a transaction. */
export function mark(
  { files, conversation }: Store,
  { id: newsId, ref, reader, by, seq, at, trace }: Parameters<MessageLog['mark']>[0],
  leaveNews: LeaveNews,
): void {
  const id = ref.tableSessionId;
  const known = conversation(id);
  const moved = movedMark(known, reader, seq);
  if (moved === undefined) return;
  const newly = reader.kind === 'staff' ? fromGuestsUpTo(files, { id, known, seq: moved }) : 0;
  const marks = { ...known.marks, [readerKey(reader)]: moved };
  const sequence = known.told + 1;
  const now = { ...known, told: sequence, readFromGuests: known.readFromGuests + newly, marks };
  files.putSync(conversationKey(id), now);
  leaveNews(
    { kind: 'read', ref, id: newsId, by, seq: moved, unread: unreadByStaff(now), sequence, at },
    trace,
  );
}

/** How many messages of guests staff have read that they had not read before. */
function fromGuestsUpTo(files: Files, o: { id: string; known: Conversation; seq: number }): number {
  const start = messageKey(o.id, (o.known.marks['staff'] ?? 0) + 1);
  const read = files.getRange({ start, end: messageKey(o.id, o.seq + 1) });
  return [...read].filter(({ value }) => (value as Message).from.kind === 'guest').length;
}
