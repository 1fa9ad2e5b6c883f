import { after } from 'node:test';
import { testDatabase } from '@hiorder/testing';
import { createDatabase } from '@hiorder/postgres';
import { embeddedBusMigrations, messagingMigrations } from '../migrations.ts';
import { busSuite } from '../testing/bus-suite.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { createEmbeddedBus } from './embedded-bus.ts';

const log = await testDatabase([embeddedBusMigrations]);

after(() => log.drop());

busSuite({
  name: 'embedded log',
  makeBus: async () => {
    const database = createDatabase({ url: log.url, name: 'bus-test' });
    const bus = createEmbeddedBus({ database, log: quietLog });
    return {
      ...bus,
      async close() {
        await bus.close();
        await database.close();
      },
    };
  },
  makeDatabase: () => testDatabase([messagingMigrations]),
});
