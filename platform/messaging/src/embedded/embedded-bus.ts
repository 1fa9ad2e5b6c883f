import { TechnicalError, type Log } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { BusAdministration, EventBus, GroupSubscription, RunningSubscription } from '../bus.ts';
import { startCoordinator, type Coordinator } from './coordinator.ts';
import { createGroup } from './group.ts';
import { createHeads } from './heads.ts';
import { createLogStore } from './log-store.postgres.ts';
import { readLog } from './read-log.ts';
import type { Reading } from './reading.ts';
import { startTail } from './tail.ts';
import { createTopics, type Topics } from './topics.ts';

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
export function createEmbeddedBus(o: EmbeddedBusOptions): EventBus & BusAdministration {
  const log = o.log.child({ part: 'bus' });
  const store = createLogStore(o.database);
  const reading: Reading = { store, heads: createHeads(), log, batchSize: o.batchSize ?? 500 };
  const topics = createTopics(store, o.partitions ?? 8);
  const coordinator = startCoordinator({ ...reading, database: o.database, pollMs: o.pollMs ?? 1_000 });
  const running = new Set<() => Promise<void>>();
  const stoppable = <T extends { stop(): Promise<void> }>(started: T): T => {
    const stop = async (): Promise<void> => {
      running.delete(stop);
      await started.stop();
    };
    running.add(stop);
    return { ...started, stop };
  };
  const subscribe = subscribing({ reading, topics, coordinator });

  return {
    async publish(events) {
      if (events.length === 0) return;
      const all = events.map(({ event }) => event);
      await store.append(await topics.partitionIds(events), all);
    },
    subscribe: async (subscription) => stoppable(await subscribe(subscription)),
    tail: async (tail) => stoppable(await startTail(reading, await topics.open(tail.topics), tail)),
    read: async (log) => readLog(store, await topics.open(log.topics), log),
    isRunning: (group) => store.hasMembers(group),
    async rewind(group) {
      if (await store.forgetPositions(group)) return;
      throw new TechnicalError('group-in-use', `${group} is running`);
    },
    async health() {
      try {
        await store.heads();
        return { ok: true, detail: 'ok' };
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      await Promise.all([...running].map((stop) => stop()));
      running.clear();
      await coordinator.stop();
    },
  };
}

function subscribing(o: { reading: Reading; topics: Topics; coordinator: Coordinator }) {
  const { reading, topics, coordinator } = o;
  const inUse = new Set<string>();

  return async (subscription: GroupSubscription): Promise<RunningSubscription> => {
    const { group: name } = subscription;
    // One session holds all locks of a process, and it would be granted the same lock twice.
    if (inUse.has(name)) throw new TechnicalError('group-in-use', `${name} is subscribed in this process`);
    inUse.add(name);
    try {
      const [id, partitions] = await Promise.all([
        reading.store.openGroup(name),
        topics.open(subscription.topics),
      ]);
      const group = createGroup({ ...reading, id, subscription, partitions });
      const offRaise = reading.heads.onRaise((partition) => group.pump(partition));
      coordinator.add(group);
      return {
        lag: () => group.lag(),
        async stop() {
          offRaise();
          await coordinator.remove(group);
          inUse.delete(name);
        },
      };
    } catch (error) {
      inUse.delete(name);
      throw error;
    }
  };
}
