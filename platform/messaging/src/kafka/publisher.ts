import type { CloudEvent } from '@hiorder/kernel';
import type { MessageToProduce } from '@platformatic/kafka';
import type { TopicEvent } from '../bus.ts';
import { toRecord } from './cloud-event-binding.ts';

export interface PublisherOptions {
  send(messages: MessageToProduce[]): Promise<unknown>;
  /** Makes sure that these can be written to. */
  open(topics: readonly string[]): Promise<unknown>;
  /** Kafka's name of a topic. */
  nameOf(topic: string): string;
  /** Of one request: what goes to one partition is written as one batch, whose size brokers limit. */
  readonly maxBytes: number;
}

export interface Publisher {
  publish(events: readonly TopicEvent[]): Promise<void>;
  /** To topics that are open, under Kafka's names. */
  send(messages: readonly MessageToProduce[]): Promise<void>;
}

interface Waiting {
  readonly topics: readonly string[];
  readonly messages: readonly MessageToProduce[];
  readonly bytes: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * One request at a time, in the order of the calls: with two under way, a retry of the first could come after the
 * second, and a key's events would change places. What waits meanwhile goes together in the next one.
 */
export function createPublisher(o: PublisherOptions): Publisher {
  const waiting: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (waiting.length > 0) await sendTogether(o, await opened(o, takeBatch(waiting, o.maxBytes)));
    running = false;
  };
  const enqueue = (topics: readonly string[], messages: readonly MessageToProduce[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const bytes = messages.reduce((sum, message) => sum + bytesOf(message), 0);
      waiting.push({ topics, messages, bytes, resolve, reject });
      void drain();
    });
  return {
    send: (messages) => enqueue([], messages),
    async publish(events) {
      if (events.length === 0) return;
      const topics = [...new Set(events.map(({ topic }) => topic))];
      await enqueue(
        topics,
        events.map(({ topic, event }) => messageOf(o.nameOf(topic), event)),
      );
    },
  };
}

const messageOf = (topic: string, event: CloudEvent): MessageToProduce => ({ topic, ...toRecord(event) });

function bytesOf({ key, value, headers }: MessageToProduce): number {
  let bytes = 32 + (key?.length ?? 0) + (value?.length ?? 0);
  for (const [name, text] of headers as Map<Buffer, Buffer>) bytes += name.length + text.length + 8;
  return bytes;
}

/** As many publications as fit into one request, at least one. */
function takeBatch(waiting: Waiting[], maxBytes: number): Waiting[] {
  let bytes = 0;
  const end = waiting.findIndex((each, i) => (bytes += each.bytes) > maxBytes && i > 0);
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

/** Those whose topics are there; the others are told why not. */
async function opened(o: PublisherOptions, batch: readonly Waiting[]): Promise<Waiting[]> {
  const ready: Waiting[] = [];
  for (const each of batch) {
    try {
      await o.open(each.topics);
      ready.push(each);
    } catch (error) {
      each.reject(error);
    }
  }
  return ready;
}

async function sendTogether(o: PublisherOptions, batch: readonly Waiting[]): Promise<void> {
  try {
    for (const chunk of chunksOf(batch, o.maxBytes)) await o.send(chunk);
    for (const each of batch) each.resolve();
  } catch (error) {
    for (const each of batch) each.reject(error);
  }
}

function* chunksOf(batch: readonly Waiting[], maxBytes: number): Generator<MessageToProduce[]> {
  let chunk: MessageToProduce[] = [];
  let bytes = 0;
  for (const message of batch.flatMap(({ messages }) => messages)) {
    const size = bytesOf(message);
    if (chunk.length > 0 && bytes + size > maxBytes) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(message);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}
