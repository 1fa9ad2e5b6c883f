import { err, ok, type Result } from '@hiorder/kernel';
import type { Conversation } from './conversation.ts';
import type { Draft } from './message.ts';

/** In characters, as people count them. */
export const LONGEST_TEXT = 2_000;

/** How fast one guest may write. */
export interface Pace {
  readonly messages: number;
  readonly withinMs: number;
}

export type PostRejection =
  | { readonly code: 'conversation-ended'; readonly endedAt: string }
  | { readonly code: 'message-empty' }
  | { readonly code: 'message-too-long'; readonly longest: number }
  | { readonly code: 'too-many-messages'; readonly retryAfterMs: number };

export const textSaysSomething = (text: string): boolean => /[^\s\u200b\u2060\ufeff]/u.test(text);

export const textFits = (text: string): boolean => [...text].length <= LONGEST_TEXT;

/** How long the author must wait; 0 when the next message may come. `recent`: when the last ones were sent, newest first. */
export function waitForPace(recent: readonly number[], now: number, pace: Pace): number {
  const first = recent[pace.messages - 1];
  return first === undefined ? 0 : Math.max(0, first + pace.withinMs - now);
}

export function judgeText(text: string): Result<string, PostRejection> {
  if (!textSaysSomething(text)) return err({ code: 'message-empty' });
  if (!textFits(text)) return err({ code: 'message-too-long', longest: LONGEST_TEXT });
  return ok(text);
}

/** Whether the message gets a place in the conversation, and which. */
export function decidePost(
  conversation: Conversation,
  { sentAt }: Draft,
  o: { recent: readonly number[]; pace: Pace | undefined },
): Result<number, PostRejection> {
  const { endedAt, lastSeq } = conversation;
  if (endedAt !== null) return err({ code: 'conversation-ended', endedAt });
  const wait = o.pace ? waitForPace(o.recent, Date.parse(sentAt), o.pace) : 0;
  if (wait > 0) return err({ code: 'too-many-messages', retryAfterMs: wait });
  return ok(lastSeq + 1);
}
