import { newId } from '@hiorder/kernel';
import { Consumer, Producer, stringDeserializers, stringSerializers } from '@platformatic/kafka';

export interface RawRecord {
  readonly topic: string;
  readonly key?: string;
  readonly value: string;
  readonly headers?: Record<string, string>;
  /** Of one that was read. */
  readonly partition?: number;
}

/** As any other program writes and reads, that knows nothing of hiorder. */
export function rawKafka(brokers: string) {
  const base = { clientId: 'raw', bootstrapBrokers: [brokers] };
  return {
    async write(...messages: RawRecord[]): Promise<void> {
      const producer = new Producer({ ...base, serializers: stringSerializers });
      await producer.send({ messages, acks: -1 });
      await producer.close();
    },
    /** The first records of a topic. */
    async read(topic: string, count: number): Promise<RawRecord[]> {
      const consumer = new Consumer({ ...base, groupId: newId(), deserializers: stringDeserializers });
      const stream = await consumer.consume({ topics: [topic], mode: 'earliest', autocommit: false });
      const records: RawRecord[] = [];
      for await (const { key, value, headers, partition } of stream) {
        records.push({ topic, key, value, headers: Object.fromEntries(headers), partition });
        if (records.length === count) break;
      }
      await consumer.close(true);
      return records;
    },
  };
}
