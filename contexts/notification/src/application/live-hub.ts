import type { Clock } from '@hiorder/kernel';
import { concerns, type LiveMessage, type Viewer } from './live-message.ts';
import type { FeedListener } from './ports/live-feed.ts';
import { createRecentMessages, type RecentMessages } from './recent-messages.ts';
import { createStreamsOfStore, type LiveStream, type StreamsOfStore } from './streams-of-store.ts';

export interface HubOptions {
  readonly clock: Clock;
  /** Messages kept per store for those who come back. */
  readonly keepMessages: number;
  readonly keepMs: number;
}

/** What a stream begins with. */
export interface Beginning {
  /** The newest message there is: to resume from, when nothing is replayed. */
  readonly lastId: string | undefined;
  /** Since the last one seen; undefined when that is not known any more. */
  readonly missed: readonly LiveMessage[] | undefined;
  /** Its table session is over: this is the last it hears. */
  readonly closed: LiveMessage | undefined;
}

/** The streams of this process, and what they are told: by a feed, which it listens to. */
export interface LiveHub extends FeedListener {
  /** What a viewer is told first. To be followed by `join` at once, so that nothing comes between. */
  begin(viewer: Viewer, lastEventId: string | undefined): Beginning;
  join(stream: LiveStream): void;
  leave(stream: LiveStream): void;
  /** Ends streams whose token has expired, visits the others, forgets old messages and empty stores. */
  sweep(visit: (stream: LiveStream) => void): void;
  /** Also those that are just beginning. */
  endAll(): void;
  streams(): number;
}

interface Store {
  readonly recent: RecentMessages;
  readonly streams: StreamsOfStore;
  /** Table sessions that ended lately, with the message that says so. */
  readonly closed: Map<string, LiveMessage>;
}

export function createLiveHub(o: HubOptions): LiveHub {
  const now = (): number => o.clock.now().getTime();
  const stores = new Map<string, Store>();
  let over = false;
  const storeOf = (id: string): Store => {
    const store = stores.get(id) ?? newStore(o, now);
    stores.set(id, store);
    return store;
  };
  return {
    ...listener(stores, storeOf),
    begin: (viewer, lastEventId) => beginning(storeOf(viewer.storeId), viewer, lastEventId),
    join(stream) {
      if (over) return stream.end();
      storeOf(stream.viewer.storeId).streams.add(stream);
    },
    leave: (stream) => stores.get(stream.viewer.storeId)?.streams.remove(stream),
    sweep(visit) {
      const moment = now();
      for (const [id, store] of stores) {
        store.streams.all((stream) => (stream.viewer.expiresAt <= moment ? stream.end() : visit(stream)));
        forgetBefore(store, moment - o.keepMs);
        if (store.streams.size() + store.recent.size() + store.closed.size === 0) stores.delete(id);
      }
    },
    endAll() {
      over = true;
      for (const { streams } of stores.values()) streams.all((stream) => stream.end());
    },
    streams: () => [...stores.values()].reduce((sum, { streams }) => sum + streams.size(), 0),
  };
}

const newStore = ({ keepMessages }: HubOptions, now: () => number): Store => ({
  recent: createRecentMessages({ limit: keepMessages, now }),
  streams: createStreamsOfStore(),
  closed: new Map(),
});

/** What the feed tells. */
const listener = (
  stores: Map<string, Store>,
  storeOf: (id: string) => Store,
): Pick<LiveHub, keyof FeedListener> => ({
  deliver(message, order) {
    const store = storeOf(message.storeId);
    if (!store.recent.add(message, order)) return;
    store.streams.concernedBy(message.audience, (stream) => stream.send(message));
    if (message.name !== 'table-session-closed') return;
    store.closed.set(message.data.tableSessionId, message);
    store.streams.guestsOf(message.data.tableSessionId, (guest) => guest.end());
  },
  missed(storeId) {
    const store = stores.get(storeId);
    store?.recent.breakOff();
    store?.streams.all((stream) => stream.resync('messages-missed'));
  },
  forget: (storeId) => void stores.delete(storeId),
  revoke(storeId, claim, value) {
    const member = claim === 'tableSession' ? 'tableSessionId' : claim;
    stores.get(storeId)?.streams.all((stream) => {
      if (stream.viewer[member] === value) stream.end();
    });
  },
});

function beginning({ recent, closed }: Store, viewer: Viewer, lastEventId: string | undefined): Beginning {
  const missed = lastEventId === undefined ? [] : recent.after(lastEventId);
  return {
    lastId: recent.lastId(),
    missed: missed?.filter((message) => concerns(message, viewer)),
    closed: closed.get(viewer.tableSessionId ?? ''),
  };
}

function forgetBefore({ recent, closed }: Store, moment: number): void {
  recent.forgetBefore(moment);
  for (const [session, { time }] of closed) if (time < moment) closed.delete(session);
}
