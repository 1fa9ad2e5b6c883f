import { pick, randomOf, weighted } from './random.ts';

export interface MenuDish {
  readonly id: string;
  readonly course: 'main' | 'side' | 'drink' | 'other';
  readonly needsMain: boolean;
  /** How often it is ordered for itself. */
  readonly weight: number;
  /** When it is ordered twice as often. */
  readonly hour: 'lunch' | 'dinner' | null;
}
export interface Basket {
  readonly at: Date;
  readonly party: string;
  readonly items: readonly string[];
}
export interface Month {
  readonly menu: readonly MenuDish[];
  /** What really goes together: who orders the first orders the second, too, in so many cases of a hundred. */
  readonly affinities: readonly {
    readonly item: string;
    readonly friend: string;
    readonly percent: number;
  }[];
  readonly baskets: readonly Basket[];
}

const COUNTS = { main: 22, side: 14, drink: 14, other: 10 } as const;
/** Monday, 2 February 2026, midnight in Seoul. */
export const FIRST_MIDNIGHT = Date.parse('2026-02-01T15:00:00.000Z');
export const DAYS = 30;
const PARTIES_A_DAY = 110;

/** A month of a restaurant whose guests have habits that we know, because we have made them. */
export function generateMonth(seed: number, o: { habits: boolean } = { habits: true }): Month {
  const random = randomOf(seed);
  const menu = makeMenu(random);
  const affinities = o.habits ? makeAffinities(random, menu) : [];
  const baskets = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: PARTIES_A_DAY }, (_unused, n) => visit(random, { menu, affinities, day, n })).flat(),
  ).flat();
  return { menu, affinities, baskets };
}

function makeMenu(random: () => number): MenuDish[] {
  return (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((course) =>
    Array.from({ length: COUNTS[course] }, (_, i) => ({
      id: `${course}-${i + 1}`,
      course,
      needsMain: course === 'side' && random() < 0.5,
      // A few bestsellers and a long tail, as everywhere.
      weight: 1 / (i + 1) ** 0.8,
      hour: random() < 0.3 ? pick(random, ['lunch', 'dinner'] as const) : null,
    })),
  );
}

/** Every main has two friends among the rest, popular or not, and every drink a snack. They are dealt, so none has all. */
function makeAffinities(random: () => number, menu: readonly MenuDish[]): Month['affinities'] {
  const friends = dealer(
    random,
    menu.filter(({ course }) => course !== 'main'),
  );
  const snacks = dealer(
    random,
    menu.filter(({ course }) => course === 'other'),
  );
  const percent = (): number => 30 + Math.floor(random() * 30);
  return menu.flatMap(({ id, course }) => {
    if (course === 'main')
      return [friends(), friends()].map((friend) => ({ item: id, friend, percent: percent() }));
    return course === 'drink' ? [{ item: id, friend: snacks(), percent: percent() }] : [];
  });
}

/** Deals the dishes in a random order, again and again. */
function dealer(random: () => number, dishes: readonly MenuDish[]): () => string {
  const deck: string[] = [];
  return () => {
    if (deck.length === 0) {
      const order = new Map(dishes.map(({ id }) => [id, random()]));
      deck.push(...dishes.map(({ id }) => id).sort((a, b) => order.get(a)! - order.get(b)!));
    }
    return deck.pop()!;
  };
}

interface VisitOf {
  readonly menu: readonly MenuDish[];
  readonly affinities: Month['affinities'];
  readonly day: number;
  readonly n: number;
}

/** One or two orders of a party: mains for its people, what goes with them, and now and then anything else. */
function visit(random: () => number, { menu, affinities, day, n }: VisitOf): Basket[] {
  const atLunch = random() < 0.4;
  const hour = atLunch ? 11 + random() * 3 : 17 + random() * 4;
  const at = new Date(FIRST_MIDNIGHT + day * 86_400_000 + hour * 3_600_000);
  const weightOf = (dish: MenuDish): number =>
    dish.weight * (dish.hour === null ? 1 : dish.hour === (atLunch ? 'lunch' : 'dinner') ? 2 : 0.5);
  const choose = (course: MenuDish['course']): string =>
    weighted(
      random,
      menu.filter((dish) => dish.course === course),
      weightOf,
    ).id;
  const items = new Set<string>();
  for (let people = 1 + Math.floor(random() * 3); people > 0; people -= 1) items.add(choose('main'));
  if (random() < 0.4) items.add(choose('drink'));
  if (random() < 0.3) items.add(choose('side'));
  if (random() < 0.2) items.add(pick(random, menu).id);
  for (const { item, friend, percent } of affinities)
    if (items.has(item) && random() * 100 < percent) items.add(friend);
  return rounds(random, [...items]).map((round, i) => ({
    at: new Date(at.getTime() + i * 1_500_000),
    party: `${day}-${n}`,
    items: round,
  }));
}

/** One party in four orders in two rounds. */
function rounds(random: () => number, items: readonly string[]): string[][] {
  if (items.length < 3 || random() > 0.25) return [[...items]];
  const cut = 1 + Math.floor(random() * (items.length - 1));
  return [items.slice(0, cut), items.slice(cut)];
}
