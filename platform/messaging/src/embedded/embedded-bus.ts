import { TechnicalError, type Log } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { EventBus, GroupSubscription, RunningSubscription, Tail, TopicEvent } from '../bus.ts';
import { startCoordinator } from './coordinator.ts';
import { createGroup } from './group.ts';
import { createHeads } from './heads.ts';
import { createLane } from './lane.ts';
import { createLogStore, type PartitionHead } from './log-store.postgres.ts';
import { partitionOf } from './partition-key.ts';

export interface EmbeddedBusOptions {
  /** The log's own database, with `embeddedBusMigrations` applied. Stays open when the bus is closed. */
  readonly database: Database;
  readonly log: Log;
  /** Of topics that are opened for the first time; an existing topic keeps its number. Default 8. */
  readonly partitions?: number;
  /** How long it may take to notice entries and replicas without a notification. Default 1000 ms. */
  readonly pollMs?: number;
  /** The most events `onBatch` gets at once. Default 500. */
  readonly batchSize?: number;
}

/** A durable log in PostgreSQL behind the port. */
export function createEmbeddedBus(o: EmbeddedBusOptions): EventBus {
  const log = o.log.child({ part: 'bus' });
  const store = createLogStore(o.database);
  const heads = createHeads();
  const batchSize = o.batchSize ?? 500;
  const coordinator = startCoordinator({ ...o, store, heads, log, pollMs: o.pollMs ?? 1_000 });
  const running = new Map<object, () => Promise<void>>();
  const groups = new Set<string>();
  const topics = new Map<string, Promise<PartitionHead[]>>();

  const openTopic = (topic: string): Promise<PartitionHead[]> => {
    const known = topics.get(topic);
    if (known) return known;
    const opened = store.openTopic(topic, o.partitions ?? 8);
    topics.set(topic, opened);
    opened.catch(() => topics.delete(topic));
    return opened;
  };
  const openTopics = async (names: readonly string[]): Promise<PartitionHead[]> =>
    (await Promise.all([...new Set(names)].sort().map(openTopic))).flat();

  const publish = async (events: readonly TopicEvent[]): Promise<void> => {
    if (events.length === 0) return;
    const byTopic = new Map<string, PartitionHead[]>();
    for (const { topic } of events) if (!byTopic.has(topic)) byTopic.set(topic, await openTopic(topic));
    const ids = events.map(({ topic, event }) => {
      const partitions = byTopic.get(topic) ?? [];
      return partitions[partitionOf(event.partitionkey, partitions.length)]?.id ?? 0;
    });
    await store.append(
      ids,
      events.map(({ event }) => event),
    );
  };

  const subscribe = async (subscription: GroupSubscription): Promise<RunningSubscription> => {
    const { group: name } = subscription;
    // One session holds all locks of a process, and it would grant itself the same lock twice.
    if (groups.has(name)) throw new TechnicalError('group-in-use', `${name} is subscribed in this process`);
    groups.add(name);
    try {
      const [id, partitions] = await Promise.all([store.openGroup(name), openTopics(subscription.topics)]);
      const group = createGroup({ id, subscription, partitions, store, heads, log, batchSize });
      const offRaise = heads.onRaise(group.pump);
      coordinator.add(group);
      const stop = async (): Promise<void> => {
        if (!running.delete(group)) return;
        offRaise();
        await coordinator.remove(group);
        groups.delete(name);
      };
      running.set(group, stop);
      return { stop, lag: group.lag };
    } catch (error) {
      groups.delete(name);
      throw error;
    }
  };

  const tail = async (t: Tail): Promise<{ stop(): Promise<void> }> => {
    const partitions = await openTopics(t.topics);
    const present = await store.heads();
    const lanes = await Promise.all(
      partitions.map(async (partition) => {
        const from = t.since
          ? await store.positionAt(partition.id, t.since)
          : (present.get(partition.id) ?? 0);
        return tailLane(partition, from, t);
      }),
    );
    const byId = new Map(lanes.map((lane) => [lane.partition.id, lane]));
    const offRaise = heads.onRaise((partition) => byId.get(partition)?.pump());
    for (const [partition, head] of present) heads.raise(partition, head);
    for (const lane of lanes) lane.open();
    const stop = async (): Promise<void> => {
      if (!running.delete(byId)) return;
      offRaise();
      await Promise.all(lanes.map((lane) => lane.close()));
    };
    running.set(byId, stop);
    return { stop };
  };
  const tailLane = (partition: PartitionHead, from: number, t: Tail) => {
    let position = from;
    return createLane({
      partition,
      store,
      heads,
      log,
      batchSize,
      load: () => Promise.resolve(position),
      deliver: async (entries) => {
        for (const entry of entries) {
          try {
            t.onEvent(entry.event);
          } catch (error) {
            log.error({ err: error, event: entry.event.id }, 'tail listener failed, going on');
          }
          position = entry.position + 1;
        }
      },
      reached: () => Promise.resolve(),
    });
  };

  return {
    publish,
    subscribe,
    tail,
    async health() {
      try {
        await store.heads();
        return { ok: true, detail: 'ok' };
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      await Promise.all([...running.values()].map((stop) => stop()));
      await coordinator.stop();
    },
  };
}
