import type { News, Telling } from '../../../application/news.ts';
import type { MessageLog } from '../../../application/ports/message-log.ts';
import { append } from './append.ts';
import { conversationKey, LAST_PLACE, under } from './keys.ts';
import { mark } from './mark.ts';
import { pageOf } from './page.ts';
import { attempt, openStore } from './store.ts';

const AT_ONCE = 500;

/**
 * One process' files. A call is one synchronous transaction, about a millisecond with its fsync, and nothing comes in
 * between. `told`: right after something was written, in the order of writing.
 */
export function lmdbMessageLog(o: { directory: string; told(news: News): void }): MessageLog {
  const store = openStore(o);
  const { files, write } = store;
  return {
    append: async (asked) => write((leaveNews) => append(store, asked, leaveNews)),
    mark: async (asked) => write((leaveNews) => mark(store, asked, leaveNews)),
    page: async (id, range) => attempt(() => pageOf(files, id, range)),
    see: async (ids) => attempt(() => ids.map(store.see)),
    end: async (id, at) =>
      write(() => {
        const known = store.conversation(id);
        if (known.endedAt === null) files.putSync(conversationKey(id), { ...known, endedAt: at });
      }),
    forget: async (id) =>
      write(() => {
        for (const kind of ['m', 's', 'r'])
          for (const key of [...files.getKeys(under(kind, id))]) files.removeSync(key);
        files.removeSync(conversationKey(id));
      }),
    async drain(tell) {
      const waiting = attempt(() => [...files.getRange({ ...under('o'), limit: AT_ONCE })]);
      if (waiting.length === 0) return 0;
      await tell(waiting.map(({ value }) => value as Telling));
      write(() => waiting.forEach(({ key }) => files.removeSync(key)));
      return waiting.length;
    },
    waiting: async () => files.getKeysCount(under('o')),
    async health() {
      attempt(() => files.get(LAST_PLACE));
      return 'ok';
    },
    close: () => files.close(),
  };
}
