/** A relay as a process of its own, for tests that kill it: `node relay-process.ts <outbox url> <bus>`. */
import { createDatabase } from '@hiorder/postgres';
import { startRelay } from '../outbox/relay.ts';
import { openBus } from './open-bus.ts';
import { quietLog } from './quiet-log.ts';

const [outboxUrl = '', busUrl = ''] = process.argv.slice(2);
const database = createDatabase({ url: outboxUrl, name: 'relay-process', poolSize: 2 });
const bus = openBus(busUrl);
// Small batches, so that a kill hits the middle of something.
startRelay({ database, bus, context: 'test', log: quietLog, batchSize: 20, pollMs: 100 });
process.stdout.write('relaying\n');
