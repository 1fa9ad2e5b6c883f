// node bench/insight.ts [orders]
// What questions to insight cost after a busy month, and how much of that comes from a thousand other stores with a
// million orders: rounds on a database without and one with them, in turn. Records in bench/results/insight.jsonl.
import { startInsight, tokenOf, type InsightFixture } from '@hiorder/insight/testing';
import { orderOf, STORE, tellBusyMonth } from './insight/busy-month.ts';
import { addHistory, copyAll, settle } from './insight/history.ts';
import { percentile, record } from './record.ts';
import { randomOf } from './recommendations/random.ts';

const orders = Number(process.argv[2] ?? 60_000);
const ROUNDS = 5;
const TIMES = 12;
const GOAL = { p95Ms: 100, growth: 1.15 };
const RANGE = '?from=2026-03-01&to=2026-03-31';
/** The day has just begun: nearly all of the day it is held against has to be left out. */
const MORNING = '2026-03-30T21:00:00.000Z';
const TODAY = ['summary', 'items', 'categories'].map((view) => `/api/sales/${view}`);
const QUESTIONS = [
  ...TODAY,
  ...['summary', 'hourly', 'daily', 'heatmap', 'items', 'categories', 'options', 'tables', 'payments'].map(
    (view) => `/api/sales/${view}${RANGE}`,
  ),
  ...[`/api/sales/losses${RANGE}`, `/api/sales/export.csv${RANGE}`],
  `/api/stores/${STORE}/rankings?period=30d&limit=500`,
  `/api/stores/${STORE}/recommendations?with=item-0,item-1,item-2`,
];

const nameOf = (question: string): string =>
  TODAY.includes(question) ? `${question} of today` : question.split('?')[0]!;
const rounded = (value: number): number => Math.round(value * 10) / 10;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function ask(insight: InsightFixture, question: string): Promise<number> {
  return timed(async () => {
    const { status, text } = await insight.get(question, { token: tokenOf(STORE) });
    if (status !== 200) throw new Error(text);
  });
}

let nextOrder = orders;
/** New orders, so that nothing is answered from memory; answers the milliseconds an order took until it was booked. */
async function bookMore(insight: InsightFixture): Promise<number> {
  const random = randomOf(nextOrder);
  const events = Array.from({ length: 200 }, () => orderOf(random, nextOrder++, 0.99)).flat();
  return (await timed(() => insight.tell(...events))) / 200;
}

console.log(`a month of ${orders} orders …`);
const alone = await startInsight(MORNING);
const booking = await timed(() => tellBusyMonth(alone, orders));
console.log(`booked ${Math.round(orders / (booking / 1_000))} orders/s; a million orders of others …`);
const among = await startInsight(MORNING);
await copyAll(alone.database, among.database);
await addHistory(among.database);
await settle(alone.database);
await settle(among.database);

const sides = [
  { insight: alone, times: new Map<string, number[]>() },
  { insight: among, times: new Map<string, number[]>() },
] as const;
/** In turn, so that whatever else the machine does falls on both. */
async function inTurn(what: string, work: (insight: InsightFixture) => Promise<number>): Promise<void> {
  for (const { insight, times } of sides) times.set(what, [...(times.get(what) ?? []), await work(insight)]);
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (let i = 0; i < 3; i += 1) await inTurn('booking an order', bookMore);
  for (const question of QUESTIONS)
    for (let i = 0; i < TIMES; i += 1) await inTurn(nameOf(question), (insight) => ask(insight, question));
}
await alone.stop();
await among.stop();

const rows = [...sides[0].times.keys()].map((what) => {
  const [one, other] = [sides[0].times.get(what) ?? [], sides[1].times.get(what) ?? []];
  const growth = percentile(other, 0.5) / percentile(one, 0.5);
  return { what, median: rounded(percentile(one, 0.5)), p95: rounded(percentile(one, 0.95)), growth };
});
console.table(
  rows.map(({ what, median, p95, growth }) => ({
    ...{ what, 'median ms': median, 'p95 ms': p95, 'with a million orders': growth.toFixed(2) },
  })),
);
const growth = percentile(
  rows.map((row) => row.growth),
  0.5,
);
console.log(`growth ${growth.toFixed(2)} (median of all), goal ${GOAL.growth}; p95 goal ${GOAL.p95Ms} ms`);
record('insight', { orders, goal: GOAL, growth, rows });
