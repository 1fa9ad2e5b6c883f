import { told, type InsightFixture } from '@hiorder/insight/testing';
import type { Basket, MenuDish, Month } from './month.ts';
import { randomOf } from './random.ts';

const STORE = 'store';
const CHUNK = 400;

/** Tells insight of the menu and of what was ordered, as the other contexts do. */
export async function tellMonth(
  insight: InsightFixture,
  month: Month,
  baskets: readonly Basket[],
): Promise<void> {
  await insight.tell(
    told.registered(STORE),
    ...month.menu.map(({ id, course, needsMain }) => told.dish(STORE, id, { course, needsMain })),
  );
  const orders = baskets.map(({ at, party, items }, i) =>
    told.placed(told.party(STORE, party), `order-${i}`, {
      at: at.toISOString(),
      lines: items.map((itemId) => ({ itemId })),
    }),
  );
  for (let i = 0; i < orders.length; i += CHUNK) await insight.tell(...orders.slice(i, i + CHUNK));
}

interface Offer {
  readonly itemId: string;
  readonly because: { readonly code: string; readonly itemId?: string };
}

async function offersFor(insight: InsightFixture, cart: readonly string[], limit: number): Promise<Offer[]> {
  const answer = await insight.get(
    `/api/stores/${STORE}/recommendations?with=${cart.join(',')}&limit=${limit}`,
  );
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body as { items: Offer[] }).items;
}

export interface HitRates {
  readonly questions: number;
  readonly recommended: number;
  readonly popular: number;
}

/**
 * Of each basket one item is hidden, and the rest is the cart: is the hidden one among the five? Plain popularity offers
 * the five most ordered items, under the same rules: nothing that is in the cart, no side without a main.
 */
export async function hitRates(
  insight: InsightFixture,
  o: { month: Month; past: readonly Basket[]; future: readonly Basket[]; seed: number },
): Promise<HitRates> {
  const random = randomOf(o.seed);
  const dishes = new Map(o.month.menu.map((dish) => [dish.id, dish]));
  const popular = byPopularity(o.past);
  let [questions, recommended, plain] = [0, 0, 0];
  for (const { at, items } of o.future) {
    if (items.length < 2) continue;
    const hidden = items[1 + Math.floor(random() * (items.length - 1))] ?? '';
    const cart = items.filter((item) => item !== hidden);
    if (!mayFollow(dishes, hidden, cart)) continue;
    insight.clock.set(at);
    questions += 1;
    const offers = await offersFor(insight, cart, 5);
    if (offers.some(({ itemId }) => itemId === hidden)) recommended += 1;
    const five = popular.filter((item) => !cart.includes(item) && mayFollow(dishes, item, cart)).slice(0, 5);
    if (five.includes(hidden)) plain += 1;
  }
  return { questions, recommended: recommended / questions, popular: plain / questions };
}

function byPopularity(past: readonly Basket[]): string[] {
  const counts = new Map<string, number>();
  for (const item of past.flatMap(({ items }) => items)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item);
}

function mayFollow(dishes: ReadonlyMap<string, MenuDish>, item: string, cart: readonly string[]): boolean {
  const dish = dishes.get(item);
  if (!dish) return false;
  if (dish.course !== 'side' && !dish.needsMain) return true;
  return cart.some((each) => dishes.get(each)?.course === 'main');
}

/** Of the affinities that were planted, how many are told as "ordered together" within the first five. */
export async function foundAffinities(insight: InsightFixture, { affinities }: Month): Promise<number> {
  let found = 0;
  for (const { item, friend } of affinities) {
    const offers = await offersFor(insight, [item], 5);
    if (offers.some((offer) => offer.itemId === friend && offer.because.itemId === item)) found += 1;
  }
  return found / affinities.length;
}

/** Of all offers beside a main, how many are told as "ordered together". */
export async function togetherClaims(insight: InsightFixture, { menu }: Month): Promise<number> {
  let [offered, claimed] = [0, 0];
  for (const { id, course } of menu) {
    if (course !== 'main') continue;
    const offers = await offersFor(insight, [id], 5);
    offered += offers.length;
    claimed += offers.filter(({ because }) => because.code === 'ordered-together').length;
  }
  return claimed / offered;
}
