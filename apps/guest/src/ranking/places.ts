import type { MenuItem, Rankings } from '@hiorder/contracts';

export interface Place {
  readonly item: MenuItem;
  readonly rank: number;
  readonly orderCount: number;
  /** Places won; null: nobody ordered it before. Undefined: nobody ordered anything before, so nothing is news. */
  readonly change: number | null | undefined;
}

/** Dishes that can still be looked at, in their places. One that has left the menu leaves its place empty. */
export function placesOf({ items }: Rankings, menu: ReadonlyMap<string, MenuItem>): Place[] {
  const compared = items.some(({ previousRank }) => previousRank !== null);
  return items.flatMap(({ itemId, rank, orderCount, change }) => {
    const item = menu.get(itemId);
    return item ? [{ item, rank, orderCount, change: compared ? change : undefined }] : [];
  });
}
