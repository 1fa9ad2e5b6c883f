import { stockChanged, tableSessionOpened } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import type { FactRows } from './load-facts.sql.ts';

interface Aggregate {
  readonly topic: string;
  readonly storeId: string;
  readonly id: string;
}

/** How many events each aggregate of a commit has published: known from its locked row, 0 for an order that is new. */
export interface EventCounts {
  /** Each with its place in its aggregate; they count only once they are kept. */
  numbered(events: readonly NewEvent[]): readonly NewEvent[];
  keep(events: readonly NewEvent[]): void;
  of(aggregate: Aggregate): number;
}

const keyOf = ({ topic, storeId, id }: Aggregate): string => JSON.stringify([topic, storeId, id]);

const aggregateOf = ({ definition: { topic }, storeId, subject: id }: NewEvent): Aggregate => ({
  topic,
  storeId,
  id,
});

export function eventCounts({ sessions, stock }: Pick<FactRows, 'sessions' | 'stock'>): EventCounts {
  const counts = new Map<string, number>();
  for (const { store_id: storeId, id, event_count: count } of sessions) {
    counts.set(keyOf({ topic: tableSessionOpened.topic, storeId, id }), count);
  }
  for (const { store_id: storeId, item_id: id, event_count: count } of stock) {
    counts.set(keyOf({ topic: stockChanged.topic, storeId, id }), count);
  }
  return {
    numbered(events) {
      const drawn = new Map<string, number>();
      return events.map((event) => {
        const key = keyOf(aggregateOf(event));
        const sequence = (drawn.get(key) ?? counts.get(key) ?? 0) + 1;
        drawn.set(key, sequence);
        return { ...event, sequence };
      });
    },
    keep(events) {
      for (const event of events) {
        const key = keyOf(aggregateOf(event));
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    of: (aggregate) => counts.get(keyOf(aggregate)) ?? 0,
  };
}
