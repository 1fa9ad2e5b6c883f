import { after, describe } from 'node:test';
import { newId } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { testDatabase } from '@hiorder/testing';
import { messagingMigrations } from '../migrations.ts';
import { busSuite } from '../testing/bus-suite.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { createKafkaBus } from './kafka-bus.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

const settings = { partitions: 8, retentionMs: 'unlimited' } as const;

describe('Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  const prefix = `suite-${newId()}.`;
  busSuite({
    name: 'Kafka',
    makeBus: async () =>
      createKafkaBus({
        brokers: [kafka?.brokers ?? ''],
        clientId: 'bus-test',
        log: quietLog,
        topics: { topics: {}, deadLetters: settings, others: settings },
        prefix,
        heartbeatMs: 100,
        fetchWaitMs: 100,
      }),
    makeDatabase: () => testDatabase([messagingMigrations]),
  });
});
