// node bench/recommendations.ts [seed …]
// How often the recommendations have what a guest orders next, against plain popularity, on generated months whose
// habits are known. Fails below twice as often. Records in bench/results/recommendations.jsonl.
import { startInsight } from '@hiorder/insight/testing';
import { foundAffinities, hitRates, tellMonth, togetherClaims } from './recommendations/evaluate.ts';
import { DAYS, FIRST_MIDNIGHT, generateMonth } from './recommendations/month.ts';
import { record } from './record.ts';

const GOAL = 2;
/** Learned from the first days, asked about the rest. */
const LEARNING_DAYS = 24;
const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 3, 4, 5];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

async function evaluate(seed: number) {
  const month = generateMonth(seed);
  const cut = FIRST_MIDNIGHT + LEARNING_DAYS * 86_400_000;
  const past = month.baskets.filter(({ at }) => at.getTime() < cut);
  const future = month.baskets.filter(({ at }) => at.getTime() >= cut);
  const insight = await startInsight(new Date(cut).toISOString());
  await tellMonth(insight, month, past);
  const rates = await hitRates(insight, { month, past, future, seed });
  insight.clock.set(new Date(FIRST_MIDNIGHT + DAYS * 86_400_000));
  const affinities = await foundAffinities(insight, month);
  await insight.stop();
  return { seed, orders: past.length, ...rates, ratio: rates.recommended / rates.popular, affinities };
}

/** Guests without any habits: whatever is told to go together then is a coincidence. */
async function coincidences(seed: number): Promise<number> {
  const month = generateMonth(seed, { habits: false });
  const insight = await startInsight(new Date(FIRST_MIDNIGHT + DAYS * 86_400_000).toISOString());
  await tellMonth(insight, month, month.baskets);
  const claims = await togetherClaims(insight, month);
  await insight.stop();
  return claims;
}

const rounds = [];
for (const seed of seeds) rounds.push(await evaluate(seed));
console.table(
  rounds.map((round) => ({
    seed: round.seed,
    'orders learned from': round.orders,
    'baskets asked about': round.questions,
    'hit rate at 5': percent(round.recommended),
    'of plain popularity': percent(round.popular),
    ratio: round.ratio.toFixed(2),
    'affinities found': percent(round.affinities),
  })),
);
const median = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
const claims = await coincidences(seeds[0] ?? 1);
console.log(`told to go together where guests have no habits: ${percent(claims)} of all offers`);
console.log(`median ratio ${median.toFixed(2)}, goal ${GOAL}`);

record('recommendations', { goal: GOAL, median, claimsWithoutHabits: claims, rounds });
process.exit(median >= GOAL ? 0 : 1);
