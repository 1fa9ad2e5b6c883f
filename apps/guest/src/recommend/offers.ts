import type { MenuItem } from '@hiorder/contracts';
import type { Recommended } from '../state/recommended.ts';

export interface Offer {
  readonly item: MenuItem;
  readonly reason: string;
  /** With something that was chosen; else it is only liked. */
  readonly together: boolean;
}

export interface Choice {
  readonly menu: ReadonlyMap<string, MenuItem>;
  /** Whether it is to be had now. */
  canOrder(item: MenuItem): boolean;
  /** Whether this person eats it. */
  eats(item: MenuItem): boolean;
  readonly inCart: readonly string[];
  readonly ordered: readonly string[];
}

/** What can still be offered: the cart and the stock have moved on since the recommendation was made. */
export function offersOf(recommended: readonly Recommended[], choice: Choice): Offer[] {
  return recommended.flatMap(({ itemId, reason, because }) => {
    const item = choice.menu.get(itemId);
    if (!item || !canFollow(item, choice)) return [];
    return [{ item, reason, together: because.code === 'ordered-together' }];
  });
}

function canFollow(item: MenuItem, { menu, canOrder, eats, inCart, ordered }: Choice): boolean {
  if (!canOrder(item) || !eats(item) || inCart.includes(item.id)) return false;
  if (item.oncePerTable && ordered.includes(item.id)) return false;
  if (item.course !== 'side' && !item.needsMain) return true;
  return [...inCart, ...ordered].some((id) => menu.get(id)?.course === 'main');
}
