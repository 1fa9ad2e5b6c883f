import type { Log } from '@hiorder/kernel';
import { createEmbeddedBus, type EventBus } from '@hiorder/messaging';
import type { Databases } from './databases/databases.ts';
import type { Settings } from './settings/settings.ts';

export async function openBus(o: { settings: Settings; databases: Databases; log: Log }): Promise<EventBus> {
  const { databases, log } = o;
  if (databases.bus) return createEmbeddedBus({ database: databases.bus, log });
  throw new Error('Kafka is not there yet');
}
