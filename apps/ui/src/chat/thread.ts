import type { ConversationState, Message, MessageList } from '@hiorder/contracts';

/** What is known of a conversation. */
export interface Thread {
  /** In order and without gaps, up to the newest that is known. */
  readonly messages: readonly Message[];
  /** What was said before the first of them can be read. */
  readonly hasOlder: boolean;
  readonly read: ConversationState['read'];
  readonly endedAt: string | null;
}

export const lastSeqOf = ({ messages }: Pick<Thread, 'messages'>): number => messages.at(-1)?.seq ?? 0;

/** The newest page. */
export const threadOf = ({ items, nextCursor, conversation }: MessageList): Thread => ({
  messages: items,
  hasOlder: nextCursor !== undefined,
  read: conversation.read,
  endedAt: conversation.endedAt,
});

/** A page further back. */
export function withOlder(thread: Thread, { items, nextCursor }: MessageList): Thread {
  const first = thread.messages[0]?.seq ?? Infinity;
  const older = items.filter(({ seq }) => seq < first);
  return { ...thread, messages: [...older, ...thread.messages], hasOlder: nextCursor !== undefined };
}

/**
 * Messages as they come: from the socket, the stream, a page or one's own sending, twice and in any order. `gap`:
 * something between is missing and must be read.
 */
export function withNews(thread: Thread, news: readonly Message[]): { thread: Thread; gap: boolean } {
  let last = lastSeqOf(thread);
  const added: Message[] = [];
  let gap = false;
  for (const message of [...news].sort((a, b) => a.seq - b.seq)) {
    if (message.seq === last + 1) {
      added.push(message);
      last = message.seq;
    } else if (message.seq > last) gap = true;
  }
  return {
    thread: added.length > 0 ? { ...thread, messages: [...thread.messages, ...added] } : thread,
    gap,
  };
}

/** Marks only go forward; an end is not taken back. */
export function withState(thread: Thread, { read, endedAt }: ConversationState): Thread {
  return {
    ...thread,
    read: {
      staff: Math.max(thread.read.staff, read.staff),
      guests: Math.max(thread.read.guests, read.guests),
    },
    endedAt: thread.endedAt ?? endedAt,
  };
}

export function withMark(thread: Thread, by: 'guest' | 'staff', seq: number): Thread {
  const side = by === 'staff' ? 'staff' : 'guests';
  if (thread.read[side] >= seq) return thread;
  return { ...thread, read: { ...thread.read, [side]: seq } };
}
