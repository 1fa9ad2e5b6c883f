import type { ConversationView, FromChatServer } from '@hiorder/contracts';

export interface Sections {
  readonly unread: readonly ConversationView[];
  readonly read: readonly ConversationView[];
  /** Where nobody has said anything yet. */
  readonly silent: readonly ConversationView[];
}

const spoken = ({ lastMessage, openedAt }: ConversationView): string => lastMessage?.sentAt ?? openedAt;

/** Unread first; in each, what was said last. */
export function sectionsOf(rows: Iterable<ConversationView>): Sections {
  const all = [...rows].sort((a, b) => (spoken(a) < spoken(b) ? 1 : -1));
  return {
    unread: all.filter(({ unread }) => unread > 0),
    read: all.filter(({ unread, lastMessage }) => unread === 0 && lastMessage !== null),
    silent: all
      .filter(({ unread, lastMessage }) => unread === 0 && lastMessage === null)
      .sort((a, b) => a.table.name.localeCompare(b.table.name, 'ko', { numeric: true })),
  };
}

/** The row after what the line has told; undefined when the row is not of it, or older. */
export function told(row: ConversationView, frame: FromChatServer): ConversationView | undefined {
  switch (frame.type) {
    case 'message':
      if (frame.message.seq <= row.lastSeq) return undefined;
      return { ...row, lastMessage: frame.message, lastSeq: frame.message.seq, unread: frame.unread };
    case 'read':
      return frame.by.kind === 'staff'
        ? { ...row, unread: frame.unread, read: { ...row.read, staff: Math.max(row.read.staff, frame.seq) } }
        : { ...row, read: { ...row.read, guests: Math.max(row.read.guests, frame.seq) } };
    case 'ended':
      return { ...row, endedAt: frame.at };
    default:
      return undefined;
  }
}
