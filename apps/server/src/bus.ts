import { topicTable } from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import { createEmbeddedBus, type EventBus } from '@hiorder/messaging';
import type { Databases } from './databases/databases.ts';
import type { Settings } from './settings/settings.ts';

/** The log in PostgreSQL, or Kafka, whose client is only loaded when it is wanted. */
export async function openBus(o: { settings: Settings; databases: Databases; log: Log }): Promise<EventBus> {
  const { settings, databases, log } = o;
  if (databases.bus) return createEmbeddedBus({ database: databases.bus, log });
  if (settings.bus.kind !== 'kafka') throw new Error('the embedded bus has no database');
  const { createKafkaBus } = await import('@hiorder/messaging/kafka');
  const { brokers, prefix, security, sessionMs, copies } = settings.bus;
  const clientId = `hiorder-${settings.contexts.size === 1 ? [...settings.contexts][0] : 'server'}`;
  return createKafkaBus({
    brokers,
    clientId,
    ...{ security, sessionMs, copies },
    log,
    topics: topicTable,
    ...(prefix !== undefined && { prefix }),
  });
}

/** Makes every topic that is missing: whoever opens one makes it, and a reader opens without leaving a trace. */
export async function createTopics(bus: EventBus): Promise<void> {
  const reading = await bus.tail({ topics: Object.keys(topicTable.topics), onEvent() {} });
  await reading.stop();
}
