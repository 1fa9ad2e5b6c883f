import { after } from 'node:test';
import { testDatabase } from '@hiorder/testing';
import { createEmbeddedBus } from '../embedded/embedded-bus.ts';
import { embeddedBusMigrations } from '../migrations.ts';
import { pipelineSuite } from '../testing/pipeline-suite.ts';
import { terminateConnections } from '../testing/pipeline.ts';
import { quietLog } from '../testing/quiet-log.ts';

const log = await testDatabase([embeddedBusMigrations]);
after(() => log.drop());

pipelineSuite({
  name: 'embedded log',
  transactions: 120,
  makeBus: async () => createEmbeddedBus({ database: log, log: quietLog }),
  address: log.url,
  interrupt: () => terminateConnections(log),
});
