import { after, describe } from 'node:test';
import { ownKafka } from '@hiorder/local-engines';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { pipelineSuite } from '../testing/pipeline-suite.ts';

const kafka = await ownKafka();
after(() => kafka?.stop());

describe('on Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  if (!kafka) return;
  pipelineSuite({
    name: 'Kafka',
    transactions: 100,
    makeBus: async () => testKafkaBus(kafka.brokers),
    address: `kafka://${kafka.brokers}`,
    async interrupt() {
      await kafka.kill();
      await kafka.startAgain();
    },
  });
});
