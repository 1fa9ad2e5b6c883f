import { appendOutbox } from '@hiorder/messaging';
import type { Events } from '../../../application/ports/events.ts';

export const outboxEvents: Events = {
  append: (tx, events) => appendOutbox(tx, 'operations', events),
};
