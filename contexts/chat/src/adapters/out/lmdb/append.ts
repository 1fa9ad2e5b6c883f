import { ok, type Result } from '@hiorder/kernel';
import { unreadByStaff } from '../../../domain/conversation.ts';
import type { Message } from '../../../domain/message.ts';
import { decidePost, type PostRejection } from '../../../domain/posting-rules.ts';
import type { Appended, MessageLog } from '../../../application/ports/message-log.ts';
import { conversationKey, messageKey, recentKey, saidKey } from './keys.ts';
import type { LeaveNews, Store } from './store.ts';

const RECENT = 100;

/** Within a transaction. */
export function append(
  { files, conversation, messageAt }: Store,
  { ref, draft, pace, trace }: Parameters<MessageLog['append']>[0],
  leaveNews: LeaveNews,
): Result<Appended, PostRejection> {
  const id = ref.tableSessionId;
  const { from, clientId, sentAt } = draft;
  const said = files.get(saidKey(id, from, clientId)) as number | undefined;
  const before = said === undefined ? undefined : messageAt(id, said);
  if (before) return ok({ message: before, isNew: false });
  const recent = (files.get(recentKey(id, from)) as number[] | undefined) ?? [];
  const known = conversation(id);
  const place = decidePost(known, draft, { recent, pace });
  if (!place.ok) return place;
  const message: Message = { ...draft, seq: place.value };
  const byGuest = from.kind === 'guest' ? 1 : 0;
  const sequence = known.told + 1;
  const fromGuests = known.fromGuests + byGuest;
  const now = { ...known, lastSeq: message.seq, told: sequence, fromGuests };
  files.putSync(messageKey(id, message.seq), message);
  files.putSync(saidKey(id, from, clientId), message.seq);
  files.putSync(recentKey(id, from), [Date.parse(sentAt), ...recent].slice(0, RECENT));
  files.putSync(conversationKey(id), now);
  leaveNews({ kind: 'posted', ref, message, unread: unreadByStaff(now), sequence }, trace);
  return ok({ message, isNew: true });
}
