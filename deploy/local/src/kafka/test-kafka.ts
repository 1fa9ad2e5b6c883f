import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailable, NO_ENGINE } from '../engine-unavailable.ts';
import { startKafka, type Kafka, type KafkaOptions } from './kafka.ts';
import type { SecuredListener } from './secured-listener.ts';

export interface TestKafka {
  readonly brokers: string;
  stop(): Promise<void>;
}

/** A broker of a test's own, which it may stop or kill and start again; `stop` leaves nothing behind. */
export interface OwnKafka extends TestKafka {
  readonly pid: number;
  readonly secured?: SecuredListener;
  /** As an operator stops it; its data stay. */
  halt(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** On the same port, with the same data. */
  startAgain(): Promise<void>;
}

export async function startTestKafka(o: Pick<KafkaOptions, 'securedFor'> = {}): Promise<OwnKafka> {
  const dir = await mkdtemp(join(tmpdir(), 'hiorder-kafka-'));
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    let kafka: Kafka = await startKafka({ dir, ...o });
    const { brokers, port, secured } = kafka;
    return {
      brokers,
      ...(secured && { secured }),
      get pid() {
        return kafka.pid;
      },
      halt: () => kafka.stop(),
      kill: (signal) => kafka.kill(signal),
      async startAgain() {
        await kafka.stop();
        kafka = await startKafka({ dir, port });
      },
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
 * The one that the test runner has started (keep to a prefix of your own there), else one of its own. Undefined where
 * there is none to be had: then a test skips itself by name; with CI=true it fails.
 */
export async function testKafka(): Promise<TestKafka | undefined> {
  const given = process.env.HIORDER_TEST_KAFKA_BROKERS;
  if (given && given !== NO_ENGINE) return { brokers: given, stop: () => Promise.resolve() };
  return ownKafka();
}

/** As `testKafka`, but always a broker of its own: for tests that stop it. */
export async function ownKafka(o: Pick<KafkaOptions, 'securedFor'> = {}): Promise<OwnKafka | undefined> {
  if (process.env.HIORDER_TEST_KAFKA_BROKERS === NO_ENGINE) return undefined;
  try {
    return await startTestKafka(o);
  } catch (error) {
    if (!(error instanceof EngineUnavailable) || process.env.CI) throw error;
    console.error(`SKIPPED: ${error.message}`);
    return undefined;
  }
}
