import { appendOutbox } from '@hiorder/messaging';
import type { Outbox } from '../../../application/ports/outbox.ts';

export const outbox: Outbox = { append: (tx, events) => appendOutbox(tx, 'ordering', events) };
