import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { silentLog } from '@hiorder/testing';
import { createTopics, openBus } from './bus.ts';
import type { Databases } from './databases/databases.ts';
import { readSettings } from './settings/read-settings.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

/** Makes the topics as a process would that is given these settings. */
async function withSettings(more: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(
    { HIORDER_BUS: 'kafka', HIORDER_KAFKA_BROKERS: kafka!.brokers, ...more, HIORDER_KAFKA_PREFIX: newId() },
    [],
  );
  const databases: Databases = {
    bus: undefined,
    of: () => assert.fail('Kafka needs no database'),
    close: async () => undefined,
  };
  const bus = await openBus({ settings, databases, log: silentLog });
  try {
    await createTopics(bus);
  } finally {
    await bus.close();
  }
}

test(
  'how many brokers keep an event, and who we are, reaches Kafka from the settings',
  { skip: kafka ? false : 'no Kafka here' },
  async () => {
    // There is one broker, and it speaks to everybody without encryption.
    await assert.rejects(withSettings({ HIORDER_KAFKA_COPIES: '3' }), /REPLICATION_FACTOR|replication/i);
    await assert.rejects(withSettings({ HIORDER_KAFKA_TLS: 'on' }), { code: 'bus-unavailable' });
    await withSettings({ HIORDER_KAFKA_COPIES: '1' });
  },
);
