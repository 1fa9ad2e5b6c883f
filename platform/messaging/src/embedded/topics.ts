import type { LogStore, PartitionHead } from './log-store.postgres.ts';
import { partitionOf } from './partition-key.ts';

/** The partitions of topics, opened on first use and remembered: their number never changes. */
export interface Topics {
  open(names: readonly string[]): Promise<PartitionHead[]>;
  /** Where each event goes. */
  partitionIds(events: readonly { topic: string; event: { partitionkey: string } }[]): Promise<number[]>;
}

export function createTopics(store: LogStore, partitions: number): Topics {
  const opened = new Map<string, Promise<PartitionHead[]>>();
  const openOne = (topic: string): Promise<PartitionHead[]> => {
    const known = opened.get(topic);
    if (known) return known;
    const opening = store.openTopic(topic, partitions);
    opened.set(topic, opening);
    opening.catch(() => opened.delete(topic));
    return opening;
  };
  return {
    open: async (names) => (await Promise.all([...new Set(names)].sort().map(openOne))).flat(),
    async partitionIds(events) {
      const byTopic = new Map<string, PartitionHead[]>();
      for (const { topic } of events) if (!byTopic.has(topic)) byTopic.set(topic, await openOne(topic));
      return events.map(({ topic, event }) => {
        const all = byTopic.get(topic) ?? [];
        return all[partitionOf(event.partitionkey, all.length)]?.id ?? 0;
      });
    },
  };
}
