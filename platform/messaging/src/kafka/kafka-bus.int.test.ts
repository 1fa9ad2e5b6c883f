import { after, describe } from 'node:test';
import { newId } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { testDatabase } from '@hiorder/testing';
import { messagingMigrations } from '../migrations.ts';
import { busSuite } from '../testing/bus-suite.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

describe('on Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  const prefix = `suite-${newId()}.`;
  busSuite({
    name: 'Kafka',
    makeBus: async () => testKafkaBus(kafka?.brokers ?? '', { prefix }),
    makeDatabase: () => testDatabase([messagingMigrations]),
  });
});
