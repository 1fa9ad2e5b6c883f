import type { Log } from '@hiorder/kernel';
import type { Unreadable } from './lane.ts';
import type { Publisher } from './publisher.ts';
import { deadLetterTopic } from './topic-table.ts';
import type { Topics } from './topics.ts';

export interface DeadLetterOptions {
  readonly topics: Topics;
  readonly publisher: Publisher;
  readonly group: string;
  readonly log: Log;
}

/** Puts a record that is no event on the group's dead-letter topic as it was, with the reason. */
export function setAside({ topics, publisher, group, log }: DeadLetterOptions) {
  return async ({ topic, partition, record, reason }: Unreadable): Promise<void> => {
    const { name } = await topics.openDeadLetters(deadLetterTopic(group));
    const headers = new Map<Buffer, Buffer>();
    for (const [key, value] of record.headers)
      if (key) headers.set(Buffer.from(key), Buffer.from(value ?? ''));
    const told = { reason, topic, partition, offset: record.offset };
    for (const [key, value] of Object.entries(told))
      headers.set(Buffer.from(`dead-letter-${key}`), Buffer.from(String(value)));
    await publisher.send([
      {
        topic: name,
        ...(record.key ? { key: Buffer.from(record.key) } : {}),
        ...(record.value ? { value: Buffer.from(record.value) } : {}),
        headers,
      },
    ]);
    log.error({ ...told, offset: String(record.offset), group }, 'record is no event, set aside');
  };
}
