import { told, type InsightFixture } from '@hiorder/insight/testing';
import { randomOf } from '../recommendations/random.ts';

export const STORE = 'busy';
const ITEMS = 200;
const TABLES = 60;
const CHUNK = 1_000;

/** A whole March of a store that is never empty, told as the other contexts tell it. Orders come in pairs, a party each. */
export async function tellBusyMonth(insight: InsightFixture, orders: number): Promise<void> {
  await insight.tell(
    told.registered(STORE),
    ...Array.from({ length: 10 }, (_, i) => told.category(STORE, `category-${i}`, `분류 ${i}`)),
    ...Array.from({ length: ITEMS }, (_, i) =>
      told.dish(STORE, `item-${i}`, { categoryId: `category-${i % 10}`, options: [`option-${i}`] }),
    ),
    ...Array.from({ length: TABLES }, (_, i) => told.tableIs(STORE, `table-${i}`, `${i}`)),
  );
  const random = randomOf(60_000);
  for (let from = 0; from < orders; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, orders - from) }, (_, i) => from + i);
    await insight.tell(...numbers.flatMap((n) => orderOf(random, n, n / orders)));
  }
}

const MARCH = Date.parse('2026-02-28T20:00:00.000Z');
const MARCH_MS = 31 * 86_400_000;

/** The n-th order of the month, `part` of which is over. */
export function orderOf(random: () => number, n: number, part: number) {
  const at = new Date(MARCH + part * MARCH_MS).toISOString();
  const table = `table-${Math.floor(n / 2) % TABLES}`;
  const party = told.party(STORE, `party-${Math.floor(n / 2)}`, table);
  const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const item = Math.floor(random() * random() * ITEMS);
    const options = random() < 0.3 ? [`option-${item}`] : [];
    return { itemId: `item-${item}`, quantity: 1 + Math.floor(random() * 2), options };
  });
  const begin = n % 2 === 0 ? [told.opened(party, at), told.joined(party, 1 + (n % 4), at)] : [];
  const events = [...begin, told.placed(party, `order-${n}`, { at, lines })];
  return random() < 0.03 ? [...events, told.cancelled(party, `order-${n}`, { at, reason: '변심' })] : events;
}
