import type { CloudEvent, EventDefinition, Transaction } from '@hiorder/kernel';
import type { Static } from 'typebox';

/** Does the event's effects in `tx`; the same transaction remembers that the event has been handled. */
export type Handler<D extends EventDefinition> = (
  event: CloudEvent<Static<D['schema']>>,
  tx: Transaction,
) => Promise<void>;

/** A definition and its handler; made by `on`, which checks that they belong together. */
export interface Subscription {
  readonly definition: EventDefinition;
  handle(event: CloudEvent, tx: Transaction): Promise<void>;
}

export function on<D extends EventDefinition>(definition: D, handler: Handler<D>): Subscription {
  return {
    definition,
    // The consumer checks the data against the definition's schema before it calls.
    handle: (event, tx) => handler(event as CloudEvent<Static<D['schema']>>, tx),
  };
}
