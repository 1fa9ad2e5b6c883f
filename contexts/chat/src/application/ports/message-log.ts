import type { Result, Trace } from '@hiorder/kernel';
import type { Conversation } from '../../domain/conversation.ts';
import type { Draft, Message, Reader } from '../../domain/message.ts';
import type { Pace, PostRejection } from '../../domain/posting-rules.ts';
import type { ConversationRef, Telling } from '../news.ts';

export interface Appended {
  readonly message: Message;
  /** False: it had been said before, and this is what was said then. */
  readonly isNew: boolean;
}

/** After `after`, the oldest first; or the last ones, before `before` when it is given. Answers are always in order. */
export type Range = { readonly limit: number } & (
  | { readonly after: number }
  | { readonly before?: number | undefined }
);

export interface Seen {
  readonly conversation: Conversation;
  readonly last: Message | null;
}

/**
 * Where messages are kept. Each call is done as a whole or not at all, and is kept when it resolves. What others shall
 * hear of is written in the same step, and waits there until it was told: a crash in between loses nothing.
 * Every adapter must pass `messageLogSuite`.
 */
export interface MessageLog {
  append(o: {
    ref: ConversationRef;
    draft: Draft;
    pace: Pace | undefined;
    trace: Trace;
  }): Promise<Result<Appended, PostRejection>>;
  page(tableSessionId: string, range: Range): Promise<readonly Message[]>;
  /** In the order asked for; one that nobody has written in is new. */
  see(tableSessionIds: readonly string[]): Promise<readonly Seen[]>;
  /** `id`: of what is told of it. */
  mark(o: {
    id: string;
    ref: ConversationRef;
    reader: Reader;
    by: { kind: 'guest' | 'staff'; id: string };
    seq: number;
    at: string;
    trace: Trace;
  }): Promise<void>;
  /** From then on nothing is appended. */
  end(tableSessionId: string, at: string): Promise<void>;
  forget(tableSessionId: string): Promise<void>;
  /** Hands what waits to `tell`, in order, and lets go of it when that resolves; answers how much it was. */
  drain(tell: (waiting: readonly Telling[]) => Promise<void>): Promise<number>;
  /** How much waits to be told. */
  waiting(): Promise<number>;
  /** "ok", or what is wrong. */
  health(): Promise<string>;
  close(): Promise<void>;
}
