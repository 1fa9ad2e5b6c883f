import type { Seen } from '../../../application/ports/message-log.ts';
import type { Message } from '../../../domain/message.ts';

/** A hash as Redis answers it. */
export type RawSeen = Readonly<Record<string, string>>;

export const seenOf = (state: RawSeen, marks: RawSeen, last: Message | null): Seen => ({
  conversation: {
    endedAt: state['ended'] ?? null,
    lastSeq: Number(state['last'] ?? 0),
    told: Number(state['told'] ?? 0),
    fromGuests: Number(state['guests'] ?? 0),
    readFromGuests: Number(state['read'] ?? 0),
    marks: Object.fromEntries(Object.entries(marks).map(([reader, seq]) => [reader, Number(seq)])),
  },
  last,
});
