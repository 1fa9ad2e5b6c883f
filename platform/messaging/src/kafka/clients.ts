import type { Log } from '@hiorder/kernel';
import {
  Admin,
  Consumer,
  compatibilityPartitioner,
  Producer,
  ProduceAcks,
  type Base,
  type ConsumerOptions,
} from '@platformatic/kafka';
import { connectionSecurity, type KafkaSecurity } from './security.ts';

export interface ConnectingOptions {
  /** `host:port` */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: Log;
  /** How long it may take to notice that topics have grown. Default 5 s. */
  readonly metadataMs?: number;
  /** Without it whatever the network lets through is believed. */
  readonly security?: KafkaSecurity;
}

type GroupClientOptions = Partial<ConsumerOptions<Buffer, Buffer, Buffer, Buffer>> & { groupId: string };

export interface Clients {
  readonly admin: Admin;
  readonly producer: Producer;
  /** Connections of its own: what waits at the broker (a fetch, a join) holds up everything else on its connection. */
  consumer(options: GroupClientOptions): Consumer;
  close(): Promise<void>;
}

/** A request is given up after this, the broker's own waiting included. */
const REQUEST_TIMEOUT_MS = 8_000;

export function createClients({ brokers, clientId, security, metadataMs, log }: ConnectingOptions): Clients {
  const shared = {
    clientId,
    bootstrapBrokers: [...brokers],
    ...(security && connectionSecurity(security, brokers)),
    metadataMaxAge: metadataMs ?? 5_000,
    connectTimeout: 3_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Whoever asked decides whether to ask again. One or none would be endless for an idempotent producer.
    retries: 2,
    retryDelay: (_client: unknown, _operation: string, attempt: number) =>
      Math.min(100 * 2 ** attempt, 1_000),
  };
  const admin = tame(new Admin(shared), log);
  const producer = tame(
    new Producer({
      ...shared,
      idempotent: true,
      acks: ProduceAcks.ALL,
      // As Java and librdkafka place a key, so that other producers of a topic agree.
      partitioner: compatibilityPartitioner,
    }),
    log,
  );
  return {
    admin,
    producer,
    consumer: (options) => tame(new Consumer({ ...shared, ...options }), log),
    async close() {
      await Promise.allSettled([producer.close(true), admin.close()]);
    },
  };
}

/** An error event that nobody hears would end the process; every failure is also told to whoever asked. */
function tame<C extends Base>(client: C, log: Log): C {
  client.connections.on('connecting', ({ connection }) => {
    connection.on('error', (error) => log.debug({ err: error }, 'connection to Kafka lost'));
  });
  return client;
}
