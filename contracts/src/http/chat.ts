import Type from 'typebox';
import { MessageAuthor } from '../events/chat.ts';
import { Id, Instant, Nullable } from '../events/common.ts';
import { GuestView } from './guests.ts';

export * from './chat-settings.ts';

const closed = { additionalProperties: false };

/** What a message may hold, in characters. */
export const LONGEST_MESSAGE = 2_000;

/** `text` is what was written, to be shown as text: nothing in it is markup. */
export const Message = Type.Object({
  id: Id,
  clientId: Id,
  from: MessageAuthor,
  text: Type.String(),
  sentAt: Instant,
  /** From 1, without gaps, the same for everybody. */
  seq: Type.Integer({ minimum: 1 }),
});
export type Message = Type.Static<typeof Message>;

/** `clientId` is the sender's own: the same one again is the same message. */
export const PostMessage = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: LONGEST_MESSAGE }), clientId: Id },
  closed,
);

/** Read up to and with this number. */
const ReadMarks = Type.Object({
  staff: Type.Integer({ minimum: 0 }),
  /** By the guest at the table who has read furthest. */
  guests: Type.Integer({ minimum: 0 }),
});
export type ReadMarks = Type.Static<typeof ReadMarks>;

export const ConversationState = Type.Object({
  tableSessionId: Id,
  /** Null while the party is there; afterwards nothing can be sent. */
  endedAt: Nullable(Instant),
  /** Of the last message; 0 when there is none. */
  lastSeq: Type.Integer({ minimum: 0 }),
  read: ReadMarks,
  /** What others wrote and the caller has not read; for guests at most 100. */
  unread: Type.Integer({ minimum: 0 }),
});
export type ConversationState = Type.Static<typeof ConversationState>;

/** In the order of `seq`. `nextCursor` goes where the page came from: into `before`, or into `after`. */
export const MessageList = Type.Object({
  items: Type.Array(Message),
  nextCursor: Type.Optional(Type.String()),
  conversation: ConversationState,
  /** For guests, in the language they ask for: the store's first words. Null: there are none. */
  openingMessage: Type.Optional(Nullable(Type.String())),
});
export type MessageList = Type.Static<typeof MessageList>;

export const MarkRead = Type.Object({ seq: Type.Integer({ minimum: 1 }) }, closed);

export const ConversationView = Type.Object({
  ...ConversationState.properties,
  table: Type.Object({ id: Id, name: Type.String() }),
  openedAt: Instant,
  guests: Type.Array(GuestView),
  lastMessage: Nullable(Message),
  /** Of a search: the last message that has what was sought. */
  found: Type.Optional(Message),
});
export type ConversationView = Type.Static<typeof ConversationView>;
export const ConversationList = Type.Object({
  items: Type.Array(ConversationView),
  nextCursor: Type.Optional(Type.String()),
});
