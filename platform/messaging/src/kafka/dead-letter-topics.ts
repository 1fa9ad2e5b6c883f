import type { Log } from '@hiorder/kernel';
import { processMetrics, type Metrics } from '@hiorder/telemetry';
import type { ParkedEvent } from '../bus.ts';
import { toRecord } from './cloud-event-binding.ts';
import type { Unreadable } from './lane.ts';
import type { Publisher } from './publisher.ts';
import { deadLetterTopic } from './topic-table.ts';
import type { Topics } from './topics.ts';

export interface DeadLetterOptions {
  readonly topics: Topics;
  readonly publisher: Publisher;
  readonly log: Log;
  readonly metrics?: Metrics;
}

/** `<group>.dead-letter`: what the group could not handle, as it came, with headers that tell why. */
export interface DeadLetterTopics {
  park(parked: ParkedEvent): Promise<void>;
  /** A record that is no event: it has no id and cannot be replayed, so this topic is all there is of it. */
  setAside(group: string, unreadable: Unreadable): Promise<void>;
}

type Headers = ReadonlyMap<Buffer, Buffer>;

export function createDeadLetterTopics(o: DeadLetterOptions): DeadLetterTopics {
  const unreadable = (o.metrics ?? processMetrics()).counter(
    'hiorder_unreadable_records_total',
    'Records on Kafka that are no events and were set aside',
    ['group', 'topic'],
  );
  const open = async (group: string): Promise<string> =>
    (await o.topics.openDeadLetters(deadLetterTopic(group))).name;

  return {
    async park({ group, topic, event, error, attempts }) {
      const { headers, ...record } = toRecord(event);
      const told = { group, topic, error, attempts };
      await o.publisher.send([{ ...record, topic: await open(group), headers: withReasons(headers, told) }]);
    },
    async setAside(group, { topic, partition, record, reason }) {
      const told = { group, topic, error: reason, partition, offset: record.offset };
      const { key, value } = record;
      await o.publisher.send([
        {
          topic: await open(group),
          // Copies: these are parts of a whole answer of the broker.
          ...(key && { key: Buffer.from(key) }),
          ...(value && { value: Buffer.from(value) }),
          headers: withReasons(headersOf(record.headers), told),
        },
      ]);
      unreadable.inc({ group, topic });
      o.log.error({ ...told, offset: String(record.offset) }, 'record is no event, set aside');
    },
  };
}

function headersOf(headers: Unreadable['record']['headers']): Headers {
  return new Map(headers.map(([key, value]) => [Buffer.from(key ?? ''), Buffer.from(value ?? '')]));
}

function withReasons(headers: Headers, told: Record<string, unknown>): Map<Buffer, Buffer> {
  const reasons = Object.entries(told).map(
    ([name, value]) => [Buffer.from(`dead-letter-${name}`), Buffer.from(String(value))] as const,
  );
  return new Map([...headers, ...reasons]);
}
