import type { EventDefinition } from '@hiorder/kernel';
import * as bill from './bill.ts';
import * as chat from './chat.ts';
import * as easing from './easing.ts';
import * as identity from './identity.ts';
import * as members from './members.ts';
import * as menu from './menu.ts';
import * as operations from './operations.ts';
import * as orderingPolicy from './ordering-policy.ts';
import * as ordering from './ordering.ts';
import * as payment from './payment.ts';
import * as people from './people.ts';

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === 'object' && value !== null && 'topic' in value && 'type' in value && 'schema' in value;

/** Every event of every context, by type. */
export const eventCatalogue: ReadonlyMap<string, EventDefinition> = new Map(
  [bill, chat, easing, identity, members, menu, operations, orderingPolicy, ordering, payment, people]
    .flatMap((module): unknown[] => Object.values(module))
    .filter(isDefinition)
    .map((definition) => [definition.type, definition]),
);
