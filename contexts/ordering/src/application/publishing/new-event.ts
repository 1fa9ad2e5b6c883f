import type { EventDefinition, NewEvent } from '@hiorder/kernel';

/** Checks `data` against the definition at compile time. */
export const newEvent = <D extends EventDefinition>(
  definition: D,
  event: Omit<NewEvent<D>, 'definition'>,
): NewEvent => ({ definition, ...event });
