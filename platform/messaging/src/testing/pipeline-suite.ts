import assert from 'node:assert/strict';
import { afterEach, describe, it, type TestContext } from 'node:test';
import type { EventBus } from '../bus.ts';
import { killHard, startChild } from './child.ts';
import { effectsOf } from './effects.ts';
import { eventually } from './eventually.ts';
import { startPipeline, terminateConnections, WRITERS, type Pipeline } from './pipeline.ts';
import { byKey } from './sample-events.ts';
import { committed } from './writers.ts';

export interface PipelineHarness {
  readonly name: string;
  makeBus(): Promise<EventBus>;
  /** As `openBus` takes it, for processes. */
  readonly address: string;
  /** Of each writer; a transaction writes two events and a half. */
  readonly transactions: number;
  /** The bus goes away for a moment, in the middle of everything. */
  interrupt(): Promise<void>;
}

/** What is committed arrives, once in effect and in the order of each key, whatever happens on the way. */
export function pipelineSuite(harness: PipelineHarness): void {
  describe(`outbox → relay → ${harness.name} → consumer with ${WRITERS} concurrent writers`, () => {
    /** A few more or less. */
    const events = WRITERS * harness.transactions * 2.5;
    const cleanups: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    });
    const pipeline = async (): Promise<Pipeline> =>
      startPipeline(await harness.makeBus(), (end) => void cleanups.push(end));

    /** So that what is done meanwhile never comes after the end, however slow or quick everything is. */
    const writingUntilTold = (p: Pipeline) => {
      const { promise, resolve: goOn } = Promise.withResolvers<void>();
      return { writing: p.write(harness.transactions, promise), goOn };
    };

    it('loses none, doubles none, keeps the order of every key', async (t) => {
      const p = await pipeline();
      const relay = p.relay();
      const startedAt = performance.now();
      await p.write(harness.transactions);
      await relay.flush();
      await eventually('no lag', async () => (await p.consumer.lag()) === 0);
      const seconds = (performance.now() - startedAt) / 1_000;
      await assertNothingLostNorDoubled(t, p, harness.transactions);
      t.diagnostic(`${Math.round((await committed(p.source)).length / seconds)} events/s`);
    });

    it('with two relays at once', async (t) => {
      const p = await pipeline();
      const [leader, standby] = [p.relay(), p.relay()];
      const { writing, goOn } = writingUntilTold(p);
      await eventually('the middle', async () => (await p.published()) > events / 3);
      await leader.stop();
      goOn();
      await writing;
      await standby.flush();
      await assertNothingLostNorDoubled(t, p, harness.transactions);
    });

    it('with a relay process that is killed again and again', async (t) => {
      const p = await pipeline();
      const { writing, goOn } = writingUntilTold(p);
      for (let kills = 1; kills <= 3; kills += 1) {
        const before = await p.published();
        const child = await startChild('relay-process.ts', p.source.url, harness.address);
        cleanups.push(() => killHard(child));
        await eventually('some events', async () => (await p.published()) > before + events / 15);
        await killHard(child);
      }
      goOn();
      p.relay();
      await writing;
      await assertNothingLostNorDoubled(t, p, harness.transactions);
    });

    it('with the bus and all connections to PostgreSQL cut in the middle', async (t) => {
      const p = await pipeline();
      p.relay();
      const { writing, goOn } = writingUntilTold(p);
      for (let cuts = 1; cuts <= 2; cuts += 1) {
        await eventually('some events', async () => (await p.published()) > (cuts * events) / 3);
        await Promise.all([harness.interrupt(), ...[p.source, p.target].map(terminateConnections)]);
      }
      goOn();
      await writing;
      await assertNothingLostNorDoubled(t, p, harness.transactions);
    });
  });
}

async function assertNothingLostNorDoubled(t: TestContext, p: Pipeline, transactions: number): Promise<void> {
  await eventually('an empty outbox', async () => (await p.waiting().catch(() => 1)) === 0);
  await eventually('no lag', async () => (await p.consumer.lag().catch(() => 1)) === 0);
  const expected = await committed(p.source);
  assert.ok(expected.length > WRITERS * transactions);
  assert.deepEqual(byKey(await effectsOf(p.target)), byKey(expected));
  assert.deepEqual(await p.consumer.deadLetters(), []);
  t.diagnostic(`${expected.length} events`);
}
