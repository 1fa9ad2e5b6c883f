import type { CloudEvent, EventDefinition, NewEvent, Transaction } from '@hiorder/kernel';
import type { BookingPorts } from '../dependencies.ts';

/** Reacts to an event; its effects belong to `tx`. */
export type Policy<D extends EventDefinition> = (
  ports: BookingPorts,
  event: CloudEvent<NewEvent<D>['data']>,
  tx: Transaction,
) => Promise<void>;
