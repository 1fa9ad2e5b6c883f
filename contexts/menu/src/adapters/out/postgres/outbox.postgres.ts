import { categoryChanged } from '@hiorder/contracts';
import { countedOutbox } from '@hiorder/messaging';
import type { Outbox } from '../../../application/ports/outbox.ts';

/** Items and menus publish once a version, so that is their events' place; categories also move without one. */
export const postgresOutbox: Outbox = countedOutbox({
  context: 'menu',
  counters: { [categoryChanged.topic]: { table: 'category', id: 'id' } },
});
