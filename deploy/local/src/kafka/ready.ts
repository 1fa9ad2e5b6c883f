import { setTimeout as sleep } from 'node:timers/promises';
import { Admin, FindCoordinatorKeyTypes, Producer } from '@platformatic/kafka';
import type { EngineProcess } from '../engine-process.ts';

export interface Awaited {
  readonly broker: EngineProcess;
  readonly brokers: string;
  /** Somebody else may be listening on the port. */
  readonly clusterId: string;
  readonly boundMs: number;
}

/** Resolves when the broker serves producers and groups; throws with its last words when it ends first. */
export async function untilReady({ broker, brokers, clusterId, boundMs }: Awaited): Promise<void> {
  const until = performance.now() + boundMs;
  for (;;) {
    if (!broker.isRunning()) throw new Error(`Kafka ended while it started:\n${broker.lastWords()}`);
    if (await serves(brokers, clusterId)) return;
    if (performance.now() > until) throw new Error(`Kafka does not answer:\n${broker.lastWords()}`);
    await sleep(50);
  }
}

async function serves(brokers: string, clusterId: string): Promise<boolean> {
  const options = {
    clientId: 'hiorder-ready',
    bootstrapBrokers: [brokers],
    retries: 0,
    connectTimeout: 1_000,
    requestTimeout: 5_000,
  };
  const admin = new Admin(options);
  const producer = new Producer(options);
  try {
    if ((await admin.metadata({ topics: [] })).id !== clusterId) return false;
    // Makes the place for groups when there is none yet.
    await admin.findCoordinator({ keyType: FindCoordinatorKeyTypes.GROUP, keys: ['hiorder-ready'] });
    await producer.initIdempotentProducer({});
    return true;
  } catch {
    return false;
  } finally {
    await Promise.allSettled([admin.close(), producer.close()]);
  }
}
