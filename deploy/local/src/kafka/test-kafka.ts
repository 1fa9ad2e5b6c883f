import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailable, NO_ENGINE } from '../engine-unavailable.ts';
import { startKafka } from './kafka.ts';

export interface TestKafka {
  readonly brokers: string;
  stop(): Promise<void>;
}

/** Kafka with nothing in it, which leaves nothing behind. */
export async function startTestKafka(): Promise<TestKafka> {
  const dir = await mkdtemp(join(tmpdir(), 'hiorder-kafka-'));
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    const kafka = await startKafka({ dir });
    return {
      brokers: kafka.brokers,
      async stop() {
        await kafka.kill();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The one that the test runner has started, else one of its own. Undefined where there is none to be had: then a test
 * skips itself by name; with CI=true it fails.
 */
export async function testKafka(): Promise<TestKafka | undefined> {
  const given = process.env.HIORDER_TEST_KAFKA_BROKERS;
  if (given === NO_ENGINE) return undefined;
  if (given) return { brokers: given, stop: () => Promise.resolve() };
  try {
    return await startTestKafka();
  } catch (error) {
    if (!(error instanceof EngineUnavailable) || process.env.CI) throw error;
    console.error(`SKIPPED: ${error.message}`);
    return undefined;
  }
}
