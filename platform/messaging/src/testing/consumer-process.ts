/** A consumer replica as a process of its own, for tests that kill it: `node consumer-process.ts <bus url> <url> <topic>`. */
import { createDatabase } from '@hiorder/postgres';
import { startConsumer } from '../consumer/consumer.ts';
import { on } from '../consumer/subscription.ts';
import { createEmbeddedBus } from '../embedded/embedded-bus.ts';
import { recordEffect } from './effects.ts';
import { quietLog } from './quiet-log.ts';
import { steppedOn } from './sample-events.ts';

const [busUrl = '', url = '', topic = ''] = process.argv.slice(2);
await startConsumer({
  bus: createEmbeddedBus({
    database: createDatabase({ url: busUrl, name: 'consumer-process-bus', poolSize: 3 }),
    log: quietLog,
    batchSize: 20,
  }),
  database: createDatabase({ url, name: 'consumer-process', poolSize: 4 }),
  group: 'target',
  subscriptions: [on(steppedOn(topic), recordEffect)],
  log: quietLog,
  transactionSize: 7,
});
process.stdout.write('consuming\n');
