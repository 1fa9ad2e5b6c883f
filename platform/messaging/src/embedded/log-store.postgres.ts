import { TechnicalError, type CloudEvent } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';

export interface Partition {
  readonly id: number;
  readonly topic: string;
  readonly number: number;
}
export type PartitionHead = Partition & { readonly head: number };

export interface LogEntry {
  readonly position: number;
  readonly event: CloudEvent;
}

/** The log's SQL; see migrations/bus. Failures are TechnicalErrors `bus-unavailable`. */
export interface LogStore {
  openTopic(topic: string, partitions: number): Promise<PartitionHead[]>;
  openGroup(group: string): Promise<number>;
  append(partitionIds: readonly number[], events: readonly CloudEvent[]): Promise<void>;
  read(partition: number, from: number, limit: number): Promise<LogEntry[]>;
  heads(): Promise<ReadonlyMap<number, number>>;
  /** The first position appended at or after `since`. */
  positionAt(partition: number, since: Date): Promise<number>;
  positions(group: number): Promise<ReadonlyMap<number, number>>;
  hasMembers(group: string): Promise<boolean>;
  /** False while the group has members. */
  forgetPositions(group: string): Promise<boolean>;
  storePosition(group: number, partition: number, reached: number): Promise<void>;
}

/** They hold the shared lock (group, 0). */
const HAS_MEMBERS = `
select exists (
  select from pg_locks join consumer_group on consumer_group.id = classid::int
  where name = $1 and locktype = 'advisory' and objid = 0 and objsubid = 2 and mode = 'ShareLock' and granted
    and database = (select oid from pg_database where datname = current_database())
) as some`;

export function createLogStore(database: Database): LogStore {
  const rowsOf = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    try {
      return (await database.pool.query<Row>(sql, values)).rows;
    } catch (cause) {
      throw new TechnicalError('bus-unavailable', 'The event log did not answer', { retryable: true, cause });
    }
  };

  return {
    async openTopic(topic, partitions) {
      const rows = await rowsOf<{ id: number; number: number; next_position: number | string }>(
        'select * from log_topic_open($1, $2)',
        [topic, partitions],
      );
      return rows.map((row) => ({ id: row.id, topic, number: row.number, head: Number(row.next_position) }));
    },
    async openGroup(group) {
      const [row] = await rowsOf<{ id: number }>('select consumer_group_open($1) as id', [group]);
      return row?.id ?? 0;
    },
    async append(partitionIds, events) {
      await rowsOf('select log_append($1::int[], $2::json)', [partitionIds, JSON.stringify(events)]);
    },
    async read(partition, from, limit) {
      const rows = await rowsOf<{ position: number | string; event: CloudEvent }>(
        `select position, event from log_entry where partition_id = $1 and position >= $2 order by position limit $3`,
        [partition, from, limit],
      );
      return rows.map((row) => ({ position: Number(row.position), event: row.event }));
    },
    async heads() {
      const rows = await rowsOf<{ id: number; head: number | string }>(
        'select id, next_position as head from log_partition',
      );
      return new Map(rows.map((row) => [row.id, Number(row.head)]));
    },
    async positionAt(partition, since) {
      // Backwards from the end: only what the reader will get anyway is walked, and no index on time is needed.
      const [row] = await rowsOf<{ position: number | string }>(
        `select position + 1 as position from log_entry
         where partition_id = $1 and appended_at < $2 order by position desc limit 1`,
        [partition, since],
      );
      return Number(row?.position ?? 0);
    },
    async positions(group) {
      const rows = await rowsOf<{ partition_id: number; position: number | string }>(
        'select partition_id, position from group_position where group_id = $1',
        [group],
      );
      return new Map(rows.map((row) => [row.partition_id, Number(row.position)]));
    },
    async hasMembers(group) {
      const [row] = await rowsOf<{ some: boolean }>(HAS_MEMBERS, [group]);
      return row?.some ?? false;
    },
    async forgetPositions(group) {
      const [row] = await rowsOf<{ done: boolean }>('select consumer_group_rewind($1) as done', [group]);
      return row?.done ?? false;
    },
    async storePosition(group, partition, reached) {
      await rowsOf('select group_position_store($1, $2, $3)', [group, partition, reached]);
    },
  };
}
