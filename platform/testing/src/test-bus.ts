import { createEmbeddedBus, embeddedBusMigrations, type EventBus } from '@hiorder/messaging';
import { silentLog } from './log.ts';
import { testDatabase } from './test-database.ts';

/** An event bus with an empty log of its own. */
export async function testBus(): Promise<EventBus & { drop(): Promise<void> }> {
  const database = await testDatabase([embeddedBusMigrations]);
  const bus = createEmbeddedBus({ database, log: silentLog });
  return {
    ...bus,
    async drop() {
      await bus.close();
      await database.drop();
    },
  };
}
