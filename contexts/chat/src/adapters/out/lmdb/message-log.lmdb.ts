import { mkdirSync } from 'node:fs';
import { ok, TechnicalError, type Trace } from '@hiorder/kernel';
import { open, type Key, type RootDatabase } from 'lmdb';
import type { News, Telling } from '../../../application/news.ts';
import type { MessageLog, Range } from '../../../application/ports/message-log.ts';
import {
  movedMark,
  NEW_CONVERSATION,
  unreadByStaff,
  type Conversation,
} from '../../../domain/conversation.ts';
import { readerKey, type Message } from '../../../domain/message.ts';
import { decidePost } from '../../../domain/posting-rules.ts';
import { conversationKey, LAST_PLACE, messageKey, recentKey, saidKey, under, waitingKey } from './keys.ts';

export interface LmdbLogOptions {
  readonly directory: string;
  /** Right after it was written, in the order of writing. */
  told(news: News): void;
}

const AT_ONCE = 500;
const RECENT = 100;

type Store = RootDatabase<unknown, Key>;

/**
 * One process' files. A call is one synchronous transaction: it is on the disk when it returns, which takes about a
 * millisecond, and nothing comes in between.
 */
export function lmdbMessageLog(o: LmdbLogOptions): MessageLog {
  mkdirSync(o.directory, { recursive: true, mode: 0o700 });
  const store: Store = open<unknown, Key>({ path: o.directory, encoding: 'json' });
  const conversationOf = (id: string) =>
    (store.get(conversationKey(id)) as Conversation | undefined) ?? NEW_CONVERSATION;
  const messageAt = (id: string, seq: number) => store.get(messageKey(id, seq)) as Message | undefined;

  const leave = (news: News, trace: Trace): News => {
    const place = ((store.get(LAST_PLACE) as number | undefined) ?? 0) + 1;
    store.putSync(LAST_PLACE, place);
    store.putSync(waitingKey(place), { news, trace } satisfies Telling);
    return news;
  };
  /** All of it or nothing; what came of it is told once it is kept. */
  const write = async <T>(work: (leaveNews: (news: News, trace: Trace) => void) => T): Promise<T> => {
    const fresh: News[] = [];
    const done = attempt(() => store.transactionSync(() => work((...left) => fresh.push(leave(...left)))));
    fresh.forEach(o.told);
    return done;
  };

  return {
    append: ({ ref, draft, pace, trace }) =>
      write((leaveNews) => {
        const id = ref.tableSessionId;
        const said = store.get(saidKey(id, draft.from, draft.clientId)) as number | undefined;
        const before = said === undefined ? undefined : messageAt(id, said);
        if (before) return ok({ message: before, isNew: false });
        const recent = (store.get(recentKey(id, draft.from)) as number[] | undefined) ?? [];
        const conversation = conversationOf(id);
        const place = decidePost(conversation, draft, { recent, pace });
        if (!place.ok) return place;
        const message: Message = { ...draft, seq: place.value };
        const byGuest = draft.from.kind === 'guest' ? 1 : 0;
        const now = { ...conversation, lastSeq: message.seq, fromGuests: conversation.fromGuests + byGuest };
        store.putSync(messageKey(id, message.seq), message);
        store.putSync(saidKey(id, draft.from, draft.clientId), message.seq);
        store.putSync(recentKey(id, draft.from), [Date.parse(draft.sentAt), ...recent].slice(0, RECENT));
        store.putSync(conversationKey(id), now);
        leaveNews({ kind: 'posted', ref, message, unread: unreadByStaff(now) }, trace);
        return ok({ message, isNew: true });
      }),
    page: async (id, range) => attempt(() => pageOf(store, id, range)),
    see: async (ids) =>
      attempt(() =>
        ids.map((id) => {
          const conversation = conversationOf(id);
          return { conversation, last: messageAt(id, conversation.lastSeq) ?? null };
        }),
      ),
    mark: ({ id: newsId, ref, reader, by, seq, at, trace }) =>
      write((leaveNews) => {
        const id = ref.tableSessionId;
        const conversation = conversationOf(id);
        const mark = movedMark(conversation, reader, seq);
        if (mark === undefined) return;
        const marks = { ...conversation.marks, [readerKey(reader)]: mark };
        const read =
          reader.kind === 'staff'
            ? {
                readFromGuests:
                  conversation.readFromGuests + fromGuestsBetween(store, id, conversation, mark),
              }
            : {};
        const now = { ...conversation, ...read, marks };
        store.putSync(conversationKey(id), now);
        const unread = unreadByStaff(now);
        leaveNews({ kind: 'read', ref, id: newsId, by, seq: mark, unread, at }, trace);
      }),
    end: (id, at) =>
      write(() => {
        const conversation = conversationOf(id);
        if (conversation.endedAt === null)
          store.putSync(conversationKey(id), { ...conversation, endedAt: at });
      }),
    forget: (id) =>
      write(() => {
        for (const kind of ['m', 's', 'r'])
          for (const key of [...store.getKeys(under(kind, id))]) store.removeSync(key);
        store.removeSync(conversationKey(id));
      }),
    async drain(tell) {
      const waiting = [...store.getRange({ ...under('o'), limit: AT_ONCE })];
      if (waiting.length === 0) return 0;
      await tell(waiting.map(({ value }) => value as Telling));
      attempt(() => store.transactionSync(() => waiting.forEach(({ key }) => store.removeSync(key))));
      return waiting.length;
    },
    waiting: async () => store.getKeysCount(under('o')),
    health: async () => {
      store.get(LAST_PLACE);
      return 'ok';
    },
    close: () => store.close(),
  };
}

function fromGuestsBetween(store: Store, id: string, conversation: Conversation, mark: number): number {
  const start = messageKey(id, (conversation.marks['staff'] ?? 0) + 1);
  const read = store.getRange({ start, end: messageKey(id, mark + 1) });
  return [...read].filter(({ value }) => (value as Message).from.kind === 'guest').length;
}

function pageOf(store: Store, id: string, range: Range): Message[] {
  const { limit } = range;
  if ('after' in range) {
    const found = store.getRange({
      start: messageKey(id, range.after + 1),
      end: messageKey(id, Infinity),
      limit,
    });
    return [...found].map(({ value }) => value as Message);
  }
  const start = messageKey(id, range.before === undefined ? Number.MAX_SAFE_INTEGER : range.before - 1);
  const found = store.getRange({ start, end: messageKey(id, 0), reverse: true, limit });
  return [...found].map(({ value }) => value as Message).reverse();
}

/** A full disk, a broken file: nobody's mistake who asked. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof TechnicalError) throw cause;
    throw new TechnicalError('message-log-unavailable', 'The messages cannot be reached', {
      retryable: true,
      cause,
    });
  }
}
