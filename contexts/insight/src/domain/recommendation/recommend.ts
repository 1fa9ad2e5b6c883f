import type { Daypart } from './daypart.ts';
import { lift, liftNow, shareOf, support, surprise, type Habits } from './habits.ts';

export interface Dish {
  readonly itemId: string;
  readonly course: 'main' | 'side' | 'drink' | 'other';
  readonly needsMain: boolean;
  /** On the menu and not sold out. */
  readonly onSale: boolean;
}

export type Cause =
  | { readonly code: 'ordered-together'; readonly itemId: string }
  | { readonly code: 'time-of-day'; readonly daypart: Daypart }
  | { readonly code: 'popular' };

export interface Recommended {
  readonly itemId: string;
  readonly because: Cause;
  /** 0…1; to be compared only within one answer. */
  readonly score: number;
}

export interface Table {
  readonly menu: readonly Dish[];
  /** What is in the cart. */
  readonly cart: readonly string[];
  readonly daypart: Daypart;
  readonly limit: number;
}

/** In so many baskets the two must have been together … */
const LEAST_SUPPORT = 3;
/** … and so many times as often as by chance. */
const LEAST_LIFT = 1.3;
/** … and it must not be a coincidence. */
const LEAST_SURPRISE = 9;
const LEAST_NOW = 5;
const LEAST_LIFT_NOW = 1.25;

/** What goes with the cart comes first, then what is liked at this time of day, then what is liked at all. */
const PLACES: Readonly<Record<Cause['code'], number>> = {
  'ordered-together': 2,
  'time-of-day': 1,
  popular: 0,
};

/** Best first. Never what is in the cart already or not on sale, and no side without a main. */
export function recommend(habits: Habits, table: Table): Recommended[] {
  const { menu, daypart, limit } = table;
  const cart = table.cart.filter((itemId) => habits.items.has(itemId));
  return menu
    .filter((dish) => isOffered(dish, table))
    .flatMap(({ itemId }) => {
      const because = causeOf(habits, { itemId, cart, daypart });
      if (!because) return [];
      const score = (PLACES[because.code] + likelihood(habits, itemId, cart)) / 3;
      return [{ itemId, because, score: Math.round(score * 10_000) / 10_000 }];
    })
    .sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, limit);
}

function isOffered(dish: Dish, { menu, cart }: Table): boolean {
  if (!dish.onSale || cart.includes(dish.itemId)) return false;
  if (dish.course !== 'side' && !dish.needsMain) return true;
  return menu.some(({ itemId, course }) => course === 'main' && cart.includes(itemId));
}

function causeOf(
  habits: Habits,
  { itemId, cart, daypart }: { itemId: string; cart: readonly string[]; daypart: Daypart },
): Cause | undefined {
  const friend = cart
    .filter((each) => support(habits, each, itemId) >= LEAST_SUPPORT)
    .filter((each) => surprise(habits, each, itemId) >= LEAST_SURPRISE)
    .map((each) => ({ each, lift: lift(habits, each, itemId) }))
    .filter((each) => each.lift >= LEAST_LIFT)
    .sort((a, b) => b.lift - a.lift || (a.each < b.each ? -1 : 1))[0];
  if (friend) return { code: 'ordered-together', itemId: friend.each };
  const { all = 0, now = 0 } = habits.items.get(itemId) ?? {};
  if (now >= LEAST_NOW && liftNow(habits, itemId) >= LEAST_LIFT_NOW) return { code: 'time-of-day', daypart };
  return all > 0 ? { code: 'popular' } : undefined;
}

/** How likely it is ordered next, as if each thing that is known said so on its own. Below 1. */
function likelihood(habits: Habits, itemId: string, cart: readonly string[]): number {
  const lifts = cart.map((each) => lift(habits, each, itemId));
  const odds = [liftNow(habits, itemId), ...lifts].reduce((all, each) => all * each, shareOf(habits, itemId));
  return odds / (1 + odds);
}
