import type { MenuItem, TableSessionView } from '@hiorder/contracts';
import { ordering } from './party.ts';

type Held = TableSessionView['ordering']['heldCategories'];

/** The kitchen takes nothing of its category for now; null: it does. */
export function heldOf({ categoryId }: Pick<MenuItem, 'categoryId'>): Held {
  const held = ordering.value.heldCategories;
  return held?.categoryIds.includes(categoryId) ? held : null;
}
