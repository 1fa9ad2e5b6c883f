/**
 * What goes over `WS /api/chat/socket`, each as JSON text. Messages are sent by HTTP: there they are idempotent, limited
 * and answered. Who comes back reads what it missed (`GET …/messages?after=`) and goes on listening.
 */
import type { MessageAuthor } from '../events/chat.ts';
import type { ConversationState, Message } from './chat.ts';

/** Guests leave `tableSessionId` out: they have one conversation. */
export type FromChatClient =
  /** First of all, within 10 s, where neither a cookie nor a header says who it is. */
  | { type: 'hello'; token: string }
  | { type: 'typing'; tableSessionId?: string }
  | { type: 'read'; seq: number; tableSessionId?: string };

export type FromChatServer =
  /** From here on everything is told. `conversation`: a guest's. */
  | { type: 'hello'; at: string; conversation?: ConversationState }
  | { type: 'message'; tableSessionId: string; message: Message; unread: number }
  | {
      type: 'read';
      tableSessionId: string;
      by: { kind: 'guest' | 'staff'; id: string };
      seq: number;
      unread: number;
    }
  | { type: 'typing'; tableSessionId: string; from: MessageAuthor }
  /** Nothing can be sent any more; guests' sockets close then. */
  | { type: 'ended'; tableSessionId: string; at: string }
  /** Something may have been missed: read again. */
  | { type: 'resync'; reason: string }
  /** What came was not understood, or not allowed. */
  | { type: 'refused'; code: string };

/** Why a socket was closed, beside the protocol's own codes. */
export const CHAT_CLOSED = {
  /** The token has expired, was revoked, or is none: sign in again. */
  token: 4401,
  /** Nobody said who it is. */
  silent: 4408,
  ended: 4410,
  /** Too many sockets, or too many frames. */
  tooMuch: 4429,
} as const;
