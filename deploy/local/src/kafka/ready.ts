import { setTimeout as sleep } from 'node:timers/promises';
import { Admin } from '@platformatic/kafka';
import type { EngineProcess } from '../engine-process.ts';

export interface Awaited {
  readonly broker: EngineProcess;
  readonly brokers: string;
  /** Somebody else may be listening on the port. */
  readonly clusterId: string;
  readonly boundMs: number;
}

/** Resolves when the broker answers a request for metadata; throws with its last words when it ends first. */
export async function untilReady({ broker, brokers, clusterId, boundMs }: Awaited): Promise<void> {
  const until = performance.now() + boundMs;
  for (;;) {
    if (!broker.isRunning()) throw new Error(`Kafka ended while it started:\n${broker.lastWords()}`);
    if ((await clusterAt(brokers)) === clusterId) return;
    if (performance.now() > until) throw new Error(`Kafka does not answer:\n${broker.lastWords()}`);
    await sleep(50);
  }
}

async function clusterAt(brokers: string): Promise<string | undefined> {
  const admin = new Admin({
    clientId: 'hiorder-ready',
    bootstrapBrokers: [brokers],
    retries: 0,
    connectTimeout: 1_000,
    requestTimeout: 5_000,
  });
  try {
    return (await admin.metadata({ topics: [] })).id;
  } catch {
    return undefined;
  } finally {
    await admin.close().catch(() => undefined);
  }
}
