import type { FeedListener } from '../../../application/ports/live-feed.ts';
import { followStore, type FollowedStore } from './followed-store.ts';
import type { Entry, StoreStreams } from './store-streams.redis.ts';

export interface FollowedOptions {
  readonly streams: StoreStreams;
  readonly listener: FeedListener;
  readonly subscriber: { subscribe(channel: string): Promise<void>; unsubscribe(channel: string): void };
  /** Redis did not do what it should: what follows may be incomplete. */
  onFailure(error: unknown): void;
  now(): number;
}

/** The stores that this process has screens of. */
export interface FollowedStores {
  /** Resolves when the store's past has been delivered, as far as it can be had. Answers how to let go. */
  follow(storeId: string): Promise<() => void>;
  /** Since when; undefined: it is not. */
  followedSince(storeId: string): number | undefined;
  /** From now on, what comes by Redis is delivered; what is there already was delivered otherwise. */
  begin(): Promise<void>;
  /** From now on it is not: another way delivers all. */
  end(): void;
  heard(said: Entry & { storeId: string }): void;
  /** Forgets stores that nobody has looked at since. */
  forgetUnused(since: number): void;
}

interface Followed {
  readonly store: FollowedStore;
  viewers: number;
  unusedSince: number;
}

export function createFollowedStores(o: FollowedOptions): FollowedStores {
  const followed = new Map<string, Followed>();
  let delivering = false;
  const isDelivering = (): boolean => delivering;

  function opened(storeId: string): Followed {
    const one = { store: followStore({ ...o, isDelivering }, storeId), viewers: 0, unusedSince: o.now() };
    followed.set(storeId, one);
    void one.store.open();
    return one;
  }
  function release(one: Followed): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      one.viewers -= 1;
      one.unusedSince = o.now();
    };
  }
  return {
    async follow(storeId) {
      const one = followed.get(storeId) ?? opened(storeId);
      one.viewers += 1;
      // Who comes from another replica may have been told there what is still on its way to us.
      await one.store.catchUp();
      return release(one);
    },
    followedSince: (storeId) => followed.get(storeId)?.store.since,
    async begin() {
      delivering = true;
      await Promise.all([...followed.values()].map(({ store }) => store.joinAtEnd()));
    },
    end() {
      delivering = false;
      for (const { store } of followed.values()) store.leave();
    },
    heard(said) {
      if (delivering) followed.get(said.storeId)?.store.heard(said);
    },
    forgetUnused(since) {
      for (const [storeId, one] of followed) {
        if (one.viewers > 0 || one.store.isBusy() || one.unusedSince > since) continue;
        followed.delete(storeId);
        o.subscriber.unsubscribe(o.streams.channel(storeId));
        o.listener.forget(storeId);
      }
    },
  };
}
