import { type Signal, signal } from '@preact/signals';
import type { Message, MessageList } from '@hiorder/contracts';
import type { Answer, Api } from '../api/api-client.ts';
import { lastSeqOf, type Thread, threadOf, withMark, withNews, withOlder, withState } from './thread.ts';

export interface ReaderOptions {
  readonly api: Pick<Api, 'get'>;
  readonly path: string;
  readonly side: 'guest' | 'staff';
}

const PAGE = 40;
const CATCH_UP = 200;

/** What is known of one conversation, and how more of it is had. */
export function createReader(o: ReaderOptions) {
  const thread = signal<Thread | null>(null);
  const opening = signal<string | null>(null);
  const unreadFrom = signal<number | null>(null);
  const get = (query: string) => o.api.get<MessageList>(`${o.path}/messages?${query}`);
  const refresh = oneAtATime(catchUp);

  function know(list: MessageList): void {
    opening.value = list.openingMessage ?? null;
    if (thread.value) {
      thread.value = withState(withNews(thread.value, list.items).thread, list.conversation);
      return;
    }
    thread.value = threadOf(list);
    lookAnew();
  }
  /** Guests' own marks are not told: only staff, who read as one, are shown where they were. */
  function lookAnew(): void {
    if (o.side === 'staff' && thread.value) unreadFrom.value = firstUnread(thread.value);
  }
  async function catchUp(): Promise<boolean> {
    for (;;) {
      const known = thread.value;
      const answer = await get(known ? `after=${lastSeqOf(known)}&limit=${CATCH_UP}` : `limit=${PAGE}`);
      if (!answer.ok) return false;
      know(answer.value);
      if (!known || answer.value.nextCursor === undefined) return true;
    }
  }
  return {
    thread,
    opening,
    unreadFrom,
    refresh,
    lookAnew,
    older: readingOlder(thread, get),
    ...hearing(thread, refresh),
  };
}

const firstUnread = ({ messages, read }: Thread): number | null =>
  messages.find(({ seq, from }) => seq > read.staff && from.kind === 'guest')?.seq ?? null;

/** Who asks while one is under way is answered by one more. */
function oneAtATime(read: () => Promise<boolean>): () => Promise<boolean> {
  let reading: Promise<boolean> | undefined;
  let again = false;
  const readWhileAsked = async (): Promise<boolean> => {
    let done = false;
    while (again) {
      again = false;
      done = await read();
    }
    return done;
  };
  return () => {
    again = true;
    return (reading ??= readWhileAsked().finally(() => (reading = undefined)));
  };
}

type Known = Signal<Thread | null>;

/** The page before the first message that is known. */
function readingOlder(thread: Known, get: (query: string) => Promise<Answer<MessageList>>) {
  let reading = false;
  return async (): Promise<void> => {
    const first = thread.value?.messages[0];
    if (!thread.value?.hasOlder || !first || reading) return;
    reading = true;
    const answer = await get(`before=${first.seq}&limit=${PAGE}`);
    reading = false;
    if (answer.ok && thread.value) thread.value = withOlder(thread.value, answer.value);
  };
}

/** What is told rather than asked for. */
const hearing = (thread: Known, refresh: () => Promise<boolean>) => ({
  /** Whether it was new. */
  take(message: Message): boolean {
    if (!thread.value) return false;
    const isNew = message.seq > lastSeqOf(thread.value);
    const news = withNews(thread.value, [message]);
    thread.value = news.thread;
    if (news.gap) void refresh();
    return isNew;
  },
  mark(by: 'guest' | 'staff', seq: number): void {
    if (thread.value) thread.value = withMark(thread.value, by, seq);
  },
  end(at: string): void {
    if (thread.value) thread.value = { ...thread.value, endedAt: thread.value.endedAt ?? at };
  },
});
