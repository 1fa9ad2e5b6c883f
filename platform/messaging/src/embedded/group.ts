import type { GroupSubscription } from '../bus.ts';
import type { Session } from '../session.ts';
import { createLane, type Lane } from './lane.ts';
import type { Partition } from './log-store.postgres.ts';
import type { Reading } from './reading.ts';

export interface GroupOptions extends Reading {
  readonly id: number;
  readonly subscription: GroupSubscription;
  readonly partitions: readonly Partition[];
}

/**
 * This process's part in a consumer group. A partition is read by whoever holds the lock (group, partition) on its
 * session; a dead process's session ends, and with it its locks. Members hold the shared lock (group, 0), so that
 * everybody can count them and work out the same sharing.
 */
export interface Group {
  readonly id: number;
  readonly name: string;
  join(session: Session): Promise<void>;
  /** Gives up what belongs to others, takes what is ours and free. `members`: backend pids, sorted. */
  rebalance(session: Session, members: readonly number[], self: number): Promise<void>;
  /** The session is gone, so its locks are. */
  lost(): void;
  leave(session: Session | undefined): Promise<void>;
  lag(): Promise<number>;
  pump(partition: number): void;
}

export function createGroup(o: GroupOptions): Group {
  const lanes = new Map(o.partitions.map((partition) => [partition.id, laneOf(o, partition)]));
  const locked = new Set<number>();

  const unlock = async (session: Session, lane: Lane): Promise<void> => {
    await lane.close();
    if (!locked.delete(lane.partition.id)) return;
    await session.query(`select pg_advisory_unlock($1, $2), pg_notify('log', 'group')`, [
      o.id,
      lane.partition.id,
    ]);
  };
  const take = async (session: Session, wanted: readonly Lane[]): Promise<void> => {
    if (wanted.length === 0) return;
    const rows = await session.query<{ id: number }>(
      'select id from unnest($2::int[]) as id where pg_try_advisory_lock($1, id)',
      [o.id, wanted.map((lane) => lane.partition.id)],
    );
    for (const { id } of rows) {
      locked.add(id);
      lanes.get(id)?.open();
    }
  };

  return {
    id: o.id,
    name: o.subscription.group,
    async join(session) {
      await session.query('select pg_advisory_lock_shared($1, 0)', [o.id]);
    },
    async rebalance(session, members, self) {
      const all = [...lanes.values()];
      // By id, so that replicas with different topics (a rolling upgrade) still agree.
      const ours = all.filter((lane) => members[lane.partition.id % members.length] === self);
      const others = all.filter((lane) => lane.isOpen() && !ours.includes(lane));
      // Not awaited: a lane may be busy, and the rest need not wait for it.
      for (const lane of others) void unlock(session, lane).catch(() => undefined);
      await take(
        session,
        ours.filter((lane) => lane.isIdle() && !locked.has(lane.partition.id)),
      );
    },
    lost() {
      locked.clear();
      for (const lane of lanes.values()) void lane.close();
    },
    async leave(session) {
      await Promise.all([...lanes.values()].map((lane) => lane.close()));
      locked.clear();
      await session?.query(
        `select pg_advisory_unlock_shared($1, 0), pg_notify('log', 'group'),
          (select count(pg_advisory_unlock($1, id)) from unnest($2::int[]) as id)`,
        [o.id, [...lanes.keys()]],
      );
    },
    async lag() {
      const [heads, positions] = await Promise.all([o.store.heads(), o.store.positions(o.id)]);
      return o.partitions.reduce(
        (sum, { id }) => sum + Math.max(0, (heads.get(id) ?? 0) - (positions.get(id) ?? 0)),
        0,
      );
    },
    pump: (partition) => lanes.get(partition)?.pump(),
  };
}

function laneOf(o: GroupOptions, partition: Partition): Lane {
  const name = `${partition.topic}/${partition.number}`;
  return createLane({
    ...o,
    partition,
    load: async () => (await o.store.positions(o.id)).get(partition.id) ?? 0,
    deliver: (entries, signal) =>
      o.subscription.onBatch(
        entries.map((entry) => entry.event),
        name,
        signal,
      ),
    reached: (position) => o.store.storePosition(o.id, partition.id, position),
  });
}
