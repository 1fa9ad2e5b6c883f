export interface ItemHabit {
  /** Baskets it is in. */
  readonly all: number;
  /** Those of this part of the day. */
  readonly now: number;
  /** With how many others it was in its baskets, summed. */
  readonly companions: number;
}

/** What the guests of a store order, counted in baskets. */
export interface Habits {
  readonly baskets: number;
  /** Those of this part of the day. */
  readonly basketsNow: number;
  /** The sum over all items. */
  readonly companions: number;
  readonly items: ReadonlyMap<string, ItemHabit>;
  /** By an item of the cart: how many of its baskets also have the other. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** As many baskets as if they had been seen before, as chance would have it: a few coincidences are no habit. */
const PRIOR = 3;

export const shareOf = ({ baskets, items }: Habits, itemId: string): number =>
  baskets === 0 ? 0 : (items.get(itemId)?.all ?? 0) / baskets;

/** Baskets with both. */
export const support = ({ together }: Habits, withItem: string, itemId: string): number =>
  together.get(withItem)?.get(itemId) ?? 0;

/**
 * In how many baskets the two would be together by chance, if every place beside one were filled by what fills places
 * beside others (nothing is beside itself). Reckoned by baskets instead, everything would seem to go with everything:
 * large baskets have it all.
 */
export function expected({ companions, items }: Habits, withItem: string, itemId: string): number {
  const [one, other] = [items.get(withItem)?.companions ?? 0, items.get(itemId)?.companions ?? 0];
  const places = companions - Math.max(one, other);
  return places <= 0 ? 0 : (one * other) / places;
}

/** How many times as often the two are together as they would be by chance; 1 where little is known. */
export const lift = (habits: Habits, withItem: string, itemId: string): number =>
  (support(habits, withItem, itemId) + PRIOR) / (expected(habits, withItem, itemId) + PRIOR);

/** How surprising it would be if it were chance: the likelihood ratio G². Chance alone reaches 9 once in 700 times. */
export function surprise(habits: Habits, withItem: string, itemId: string): number {
  const [seen, chance] = [support(habits, withItem, itemId), expected(habits, withItem, itemId)];
  return seen <= chance || chance === 0 ? 0 : 2 * (seen * Math.log(seen / chance) - (seen - chance));
}

/** How many times as often it is ordered in this part of the day as in all. */
export function liftNow(habits: Habits, itemId: string): number {
  const byChance = shareOf(habits, itemId) * habits.basketsNow;
  return ((habits.items.get(itemId)?.now ?? 0) + PRIOR) / (byChance + PRIOR);
}
