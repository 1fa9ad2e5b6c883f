/** A consumer replica as a process of its own, for tests that kill it: `node consumer-process.ts <bus> <url> <topic>`. */
import { createDatabase } from '@hiorder/postgres';
import { startConsumer } from '../consumer/consumer.ts';
import { on } from '../consumer/subscription.ts';
import { recordEffect } from './effects.ts';
import { openBus } from './open-bus.ts';
import { quietLog } from './quiet-log.ts';
import { steppedOn } from './sample-events.ts';

const [busUrl = '', url = '', topic = ''] = process.argv.slice(2);
await startConsumer({
  bus: openBus(busUrl),
  database: createDatabase({ url, name: 'consumer-process', poolSize: 4 }),
  group: topic,
  subscriptions: [on(steppedOn(topic), recordEffect)],
  log: quietLog,
  transactionSize: 7,
});
process.stdout.write('consuming\n');
