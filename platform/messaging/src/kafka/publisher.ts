import type { CloudEvent } from '@hiorder/kernel';
import type { MessageToProduce } from '@platformatic/kafka';
import type { TopicEvent } from '../bus.ts';
import { toRecord } from './cloud-event-binding.ts';

export type Message = MessageToProduce & { readonly topic: string };

export interface PublisherOptions {
  send(messages: Message[]): Promise<unknown>;
  /** Kafka's name of a topic. */
  nameOf(topic: string): string;
  /** Of one request: what goes to one partition is written as one batch, whose size brokers limit. */
  readonly maxBytes: number;
}

export interface Publisher {
  publish(events: readonly TopicEvent[]): Promise<void>;
  send(messages: readonly Message[]): Promise<void>;
}

interface Waiting {
  readonly messages: readonly Message[];
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
    running = true;
    for (
      let batch = takeBatch(waiting, o.maxBytes);
      batch.length > 0;
      batch = takeBatch(waiting, o.maxBytes)
    ) {
      try {
        for (const chunk of chunksOf(batch, o.maxBytes)) await o.send(chunk);
        for (const each of batch) each.resolve();
      } catch (error) {
        for (const each of batch) each.reject(error);
      }
    }
    running = false;
  };
  const send = (messages: readonly Message[]): Promise<void> => {
    if (messages.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      waiting.push({ messages, bytes: sum(messages.map(bytesOf)), resolve, reject });
      if (!running) void drain();
    });
  };
  return {
    send,
    publish: (events) => send(events.map(({ topic, event }) => messageOf(o.nameOf(topic), event))),
  };
}

const messageOf = (topic: string, event: CloudEvent): Message => ({ topic, ...toRecord(event) });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function bytesOf({ key, value, headers }: Message): number {
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

function* chunksOf(batch: readonly Waiting[], maxBytes: number): Generator<Message[]> {
  let chunk: Message[] = [];
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
  yield chunk;
}
