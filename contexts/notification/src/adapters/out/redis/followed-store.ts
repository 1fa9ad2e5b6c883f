import type { FollowedOptions } from './followed-stores.ts';
import { toldBy } from './entry-text.ts';
import { BEGINNING, isAfter, type Entry } from './store-streams.redis.ts';

/** One store that this process has screens of, and how far it has been told. */
export interface FollowedStore {
  readonly since: number;
  /** Resolves when its past has been delivered, as far as it can be had. */
  open(): Promise<void>;
  /** What is there and not yet heard. */
  catchUp(): Promise<void>;
  /** From now on what comes by Redis is delivered; what is there already was delivered otherwise. */
  joinAtEnd(): Promise<void>;
  /** Redis does not deliver any more. */
  leave(): void;
  heard(said: Entry): void;
  /** Being read at the moment. */
  isBusy(): boolean;
}

export function followStore(
  o: FollowedOptions & { isDelivering(): boolean },
  storeId: string,
): FollowedStore {
  /** The last entry that was delivered; undefined while Redis does not deliver. */
  let at: string | undefined;
  /** One thing after the other. */
  let work = Promise.resolve();
  let busy = 0;
  /** Something was said while we were busy. */
  let behind = false;

  function deliver(entry: Entry): void {
    at = entry.id;
    const told = toldBy(entry.text);
    if (told.kind === 'message') o.listener.deliver(told.message, 'shared');
    else o.listener.missed(storeId);
  }
  async function readAfter(from: string | undefined): Promise<void> {
    if (from === undefined) return;
    behind = false;
    const entries = await o.streams.after(storeId, from);
    const [first] = entries;
    // Between what we had and what there is something is gone.
    if (first && from !== BEGINNING && first.previous !== from) o.listener.missed(storeId);
    entries.forEach(deliver);
    at ??= from;
  }
  function failed(error: unknown): void {
    at = undefined;
    o.onFailure(error);
  }
  function done(): void {
    busy -= 1;
    if (!o.isDelivering()) at = undefined;
    else if (busy === 0 && behind) void enqueue(() => readAfter(at));
  }
  function enqueue(job: () => Promise<void>): Promise<void> {
    busy += 1;
    work = work.then(job).catch(failed).finally(done);
    return work;
  }

  return {
    since: o.now(),
    open: () =>
      enqueue(async () => {
        await o.subscriber.subscribe(o.streams.channel(storeId));
        await readAfter(BEGINNING);
        // The log may be ahead of what is written, and was read before we had this store: nobody can go on from here.
        if (!o.isDelivering()) o.listener.missed(storeId);
      }),
    catchUp: () => (at === undefined ? work : enqueue(() => readAfter(at))),
    joinAtEnd: () =>
      enqueue(async () => {
        at ??= await o.streams.lastId(storeId);
      }),
    leave: () => void (at = undefined),
    heard(said) {
      if (busy > 0 || at === undefined) behind = true;
      else if (said.previous === at) deliver(said);
      else if (isAfter(said.id, at)) void enqueue(() => readAfter(at));
    },
    isBusy: () => busy > 0,
  };
}
