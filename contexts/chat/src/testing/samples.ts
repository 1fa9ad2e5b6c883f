import { newId, newTrace } from '@hiorder/kernel';
import type { ConversationRef, Telling } from '../application/news.ts';
import type { MessageLog } from '../application/ports/message-log.ts';
import type { Author, Draft, Message } from '../domain/message.ts';
import type { Pace } from '../domain/posting-rules.ts';

export const minsu: Author = { kind: 'guest', id: 'guest-1', name: '초록 펭귄' };
export const jiwoo: Author = { kind: 'guest', id: 'guest-2', name: '빨간 여우' };
export const staff: Author = { kind: 'staff', id: 'staff-1', name: '지우' };

/** A conversation that no other test knows. */
export function conversation(): ConversationRef {
  return { storeId: `store-${newId()}`, tableId: 'table-1', tableSessionId: newId() };
}

export const draft = (from: Author, text: string, more: Partial<Draft> = {}): Draft => ({
  ...{ id: newId(), clientId: newId(), from, text, sentAt: '2026-11-21T03:00:00.000Z' },
  ...more,
});

/** Appends, and expects it to be taken. */
export async function say(log: MessageLog, ref: ConversationRef, said: Draft, pace?: Pace): Promise<Message> {
  const appended = await log.append({ ref, draft: said, pace, trace: newTrace() });
  if (!appended.ok) throw new Error(appended.error.code);
  return appended.value.message;
}

/** Reads up to `seq`. */
export const read = (log: MessageLog, ref: ConversationRef, by: Author, seq: number): Promise<void> =>
  log.mark({
    ...{ id: newId(), ref, by, seq, at: '2026-11-21T03:01:00.000Z', trace: newTrace() },
    reader: by.kind === 'staff' ? { kind: 'staff' } : { kind: 'guest', id: by.id },
  });

/** Everything that waits of this conversation; all of it is let go of. */
export async function drained(log: MessageLog, ref: ConversationRef): Promise<Telling[]> {
  const all: Telling[] = [];
  while ((await log.drain(async (waiting) => void all.push(...waiting))) > 0);
  return all.filter(({ news }) => news.ref.tableSessionId === ref.tableSessionId);
}
