import type { CloudEvent, Log } from '@hiorder/kernel';
import type { EventBus } from './bus.ts';

export type Watcher = (event: CloudEvent) => void;

export interface SharedTail {
  /** Resolves when nothing that is published from now on will be missed. */
  watch(storeId: string, watcher: Watcher): Promise<() => void>;
  stop(): Promise<void>;
}

/** One tail of the bus for all watchers in this process, each told of its own store; none while nobody watches. */
export function createSharedTail(o: {
  bus: Pick<EventBus, 'tail'>;
  topics: readonly string[];
  log: Log;
}): SharedTail {
  const watchers = new Map<string, Set<Watcher>>();
  let tail: Promise<{ stop(): Promise<void> }> | undefined;
  const begin = (): Promise<{ stop(): Promise<void> }> =>
    o.bus.tail({
      topics: o.topics,
      onEvent: (event) => watchers.get(event.storeid)?.forEach((watcher) => watcher(event)),
    });
  const end = async (): Promise<void> => {
    const ending = tail;
    tail = undefined;
    await (await ending?.catch(() => undefined))?.stop();
  };
  return {
    async watch(storeId, watcher) {
      const ofStore = watchers.get(storeId) ?? new Set();
      watchers.set(storeId, ofStore.add(watcher));
      const unwatch = (): void => {
        ofStore.delete(watcher);
        if (ofStore.size === 0 && watchers.get(storeId) === ofStore) watchers.delete(storeId);
        if (watchers.size === 0) end().catch((error: unknown) => o.log.warn({ error }, 'a tail did not end'));
      };
      try {
        await (tail ??= begin());
        return unwatch;
      } catch (error) {
        tail = undefined;
        unwatch();
        throw error;
      }
    },
    stop: end,
  };
}
