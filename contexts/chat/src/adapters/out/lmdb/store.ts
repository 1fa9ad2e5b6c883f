import { mkdirSync } from 'node:fs';
import { TechnicalError, type Trace } from '@hiorder/kernel';
import { open, type Key, type RootDatabase } from 'lmdb';
import type { News, Telling } from '../../../application/news.ts';
import type { Seen } from '../../../application/ports/message-log.ts';
import { NEW_CONVERSATION, type Conversation } from '../../../domain/conversation.ts';
import type { Message } from '../../../domain/message.ts';
import { conversationKey, LAST_PLACE, messageKey, waitingKey } from './keys.ts';

export type Files = RootDatabase<unknown, Key>;

/** Leaves what others shall hear of, with the transaction. */
export type LeaveNews = (news: News, trace: Trace) => void;

/** The files, and what lies in them. */
export interface Store {
  readonly files: Files;
  conversation(id: string): Conversation;
  messageAt(id: string, seq: number): Message | undefined;
  see(id: string): Seen;
  /** All of it or nothing; it is on the disk when it returns. What came of it is told then, in the order of writing. */
  write<T>(work: (leaveNews: LeaveNews) => T): T;
}

export function openStore(o: { directory: string; told(news: News): void }): Store {
  mkdirSync(o.directory, { recursive: true, mode: 0o700 });
  const files: Files = open<unknown, Key>({ path: o.directory, encoding: 'json' });
  const conversation = (id: string): Conversation => ({
    ...NEW_CONVERSATION,
    ...(files.get(conversationKey(id)) as Conversation | undefined),
  });
  const messageAt = (id: string, seq: number): Message | undefined =>
    files.get(messageKey(id, seq)) as Message | undefined;
  return {
    ...{ files, conversation, messageAt },
    see(id) {
      const found = conversation(id);
      return { conversation: found, last: messageAt(id, found.lastSeq) ?? null };
    },
    write(work) {
      const fresh: News[] = [];
      const leaveNews: LeaveNews = (news, trace) => {
        const place = ((files.get(LAST_PLACE) as number | undefined) ?? 0) + 1;
        files.putSync(LAST_PLACE, place);
        files.putSync(waitingKey(place), { news, trace } satisfies Telling);
        fresh.push(news);
      };
      const done = attempt(() => files.transactionSync(() => work(leaveNews)));
      fresh.forEach(o.told);
      return done;
    },
  };
}

/** A full disk, a broken file: nobody's mistake who asked. */
export function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new TechnicalError('message-log-unavailable', 'The messages cannot be reached', {
      retryable: true,
      cause,
    });
  }
}
