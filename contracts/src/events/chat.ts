import Type from 'typebox';
import { Id, Instant } from './common.ts';
import { defineEvent } from './define-event.ts';

const ConversationRef = { storeId: Id, tableId: Id, tableSessionId: Id };

/** Who wrote a message, as shown to people. */
export const MessageAuthor = Type.Object({
  kind: Type.Union([Type.Literal('guest'), Type.Literal('staff')]),
  id: Id,
  name: Type.String(),
});
export type MessageAuthor = Type.Static<typeof MessageAuthor>;

/** Its id is the message's. `seq` counts the conversation's messages from 1, `unread` what staff have not read after it. */
export const messagePosted = defineEvent(
  'chat',
  'message',
  'message-posted.v1',
  Type.Object({
    ...ConversationRef,
    messageId: Id,
    clientId: Id,
    from: MessageAuthor,
    text: Type.String(),
    sentAt: Instant,
    seq: Type.Integer({ minimum: 1 }),
    unread: Type.Integer({ minimum: 0 }),
  }),
);
/** Somebody has read up to and with `seq`; `unread` is what staff have not read then. */
export const conversationRead = defineEvent(
  'chat',
  'message',
  'conversation-read.v1',
  Type.Object({
    ...ConversationRef,
    by: Type.Object({ kind: Type.Union([Type.Literal('guest'), Type.Literal('staff')]), id: Id }),
    seq: Type.Integer({ minimum: 1 }),
    unread: Type.Integer({ minimum: 0 }),
    at: Instant,
  }),
);
