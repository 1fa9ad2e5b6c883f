import { conversationRead, messagePosted } from '@hiorder/contracts';
import type { NewEvent, Trace } from '@hiorder/kernel';
import type { Message } from '../domain/message.ts';

export interface ConversationRef {
  readonly storeId: string;
  readonly tableId: string;
  readonly tableSessionId: string;
}

/** What has changed in a conversation: told to those who look, and to other contexts. `unread`: by staff; `sequence`: its place among all. */
export type News =
  | {
      readonly kind: 'posted';
      readonly ref: ConversationRef;
      readonly message: Message;
      readonly unread: number;
      readonly sequence: number;
    }
  | {
      readonly kind: 'read';
      readonly ref: ConversationRef;
      /** Its own, so that it is told once. */
      readonly id: string;
      readonly by: { readonly kind: 'guest' | 'staff'; readonly id: string };
      readonly seq: number;
      readonly unread: number;
      readonly sequence: number;
      readonly at: string;
    };

/** News on their way to other contexts. */
export interface Telling {
  readonly news: News;
  readonly trace: Trace;
}

export interface Told {
  /** Always the same for the same news: who hears it twice knows. */
  readonly id: string;
  readonly at: string;
  readonly event: NewEvent;
}

export function toldOf({ news }: Telling): Told {
  const { ref, unread, kind, sequence } = news;
  const common = {
    subject: ref.tableSessionId,
    storeId: ref.storeId,
    partitionKey: ref.tableSessionId,
    sequence,
  };
  if (kind === 'posted') {
    const { id: messageId, ...message } = news.message;
    const data = { ...ref, messageId, ...message, unread };
    const event: NewEvent<typeof messagePosted> = { ...common, definition: messagePosted, data };
    return { id: messageId, at: message.sentAt, event };
  }
  const { id, by, seq, at } = news;
  const data = { ...ref, by, seq, unread, at };
  const event: NewEvent<typeof conversationRead> = { ...common, definition: conversationRead, data };
  return { id, at, event };
}
