import assert from 'node:assert/strict';
import { messagingMigrations } from '../migrations.ts';
import { testDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { startConsumer } from '../consumer/consumer.ts';
import { on as handle } from '../consumer/subscription.ts';
import { killHard, startChild } from './child.ts';
import { effectsOf, prepareEffects, recordEffect } from './effects.ts';
import { eventually } from './eventually.ts';
import { quietLog } from './quiet-log.ts';
import { byKey, complete, keysOf, sampleTopic } from './sample-events.ts';

export interface KilledReplicas {
  readonly bus: EventBus;
  /** As `openBus` takes it, for processes. */
  readonly address: string;
  cleanUp(end: () => Promise<unknown>): void;
}

/** Replicas are killed in the middle of their work; the last one finds every effect once and in order. */
export async function replicasAreKilled({ bus, address, cleanUp }: KilledReplicas): Promise<void> {
  const target = await testDatabase([messagingMigrations]);
  cleanUp(() => target.drop());
  await prepareEffects(target);
  const { topic, stepped, run, on } = sampleTopic();
  const keys = keysOf(40);
  const effects = async (): Promise<number> => (await effectsOf(target)).length;
  for (let round = 0; round < 2; round += 1) {
    await bus.publish(on(run(keys, 30, round * 30 + 1)));
    const before = await effects();
    const child = await startChild('consumer-process.ts', address, target.url, topic);
    cleanUp(() => killHard(child));
    await eventually('some effects', async () => (await effects()) > before + 100);
    await killHard(child);
  }
  const survivor = await startConsumer({
    bus,
    database: target,
    group: topic,
    subscriptions: [handle(stepped, recordEffect)],
    log: quietLog,
  });
  cleanUp(() => survivor.stop());
  await eventually('no lag', async () => (await survivor.lag()) === 0);
  assert.deepEqual(byKey(await effectsOf(target)), complete(keys, 60));
}
