import type { Reader } from './message.ts';
import { readerKey } from './message.ts';

/** What is known of a conversation beside its messages; open → ended, never back. */
export interface Conversation {
  readonly endedAt: string | null;
  readonly lastSeq: number;
  /** How much others were told of it: the `sequence` of its last event. */
  readonly told: number;
  /** How many messages guests have written. */
  readonly fromGuests: number;
  /** How many of those staff have read. */
  readonly readFromGuests: number;
  /** Up to which message each has read: `staff`, or a guest's id. */
  readonly marks: Readonly<Record<string, number>>;
}

export const NEW_CONVERSATION: Conversation = {
  endedAt: null,
  lastSeq: 0,
  told: 0,
  fromGuests: 0,
  readFromGuests: 0,
  marks: {},
};

export const markOf = ({ marks }: Conversation, reader: Reader): number => marks[readerKey(reader)] ?? 0;

/** By the guest who has read furthest. */
export const guestsMark = ({ marks }: Conversation): number =>
  Math.max(0, ...Object.entries(marks).map(([reader, seq]) => (reader === 'staff' ? 0 : seq)));

export const unreadByStaff = ({ fromGuests, readFromGuests }: Conversation): number =>
  fromGuests - readFromGuests;

/** Marks only go forward, and never past the last message; undefined when nothing changes. */
export function movedMark(conversation: Conversation, reader: Reader, seq: number): number | undefined {
  const wanted = Math.min(seq, conversation.lastSeq);
  return wanted > markOf(conversation, reader) ? wanted : undefined;
}
