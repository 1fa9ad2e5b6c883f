import type { EventDefinition } from '@hiorder/kernel';
import type { TSchema } from 'typebox';

/** `defineEvent('ordering', 'order', 'order-placed.v1', schema)` → type `hiorder.ordering.order-placed.v1`, topic `hiorder.ordering.order`. */
export function defineEvent<S extends TSchema>(
  context: string,
  aggregate: string,
  name: string,
  schema: S,
): EventDefinition<S> {
  return { type: `hiorder.${context}.${name}`, topic: `hiorder.${context}.${aggregate}`, schema };
}
