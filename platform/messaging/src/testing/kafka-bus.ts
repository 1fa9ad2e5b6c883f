import type { BusAdministration, EventBus } from '../bus.ts';
import { createKafkaBus, type KafkaBusOptions } from '../kafka/kafka-bus.ts';
import { quietLog } from './quiet-log.ts';

const settings = { partitions: 8, retentionMs: 'unlimited' } as const;

/** As production has it, but quicker to notice things; any topic is fine. */
export const testKafkaBus = (
  brokers: string,
  o: Partial<KafkaBusOptions> = {},
): EventBus & BusAdministration =>
  createKafkaBus({
    brokers: [brokers],
    clientId: 'test',
    log: quietLog,
    topics: { topics: {}, deadLetters: { ...settings, partitions: 1 }, others: settings },
    heartbeatMs: 100,
    fetchWaitMs: 100,
    metadataMs: 500,
    ...o,
  });
