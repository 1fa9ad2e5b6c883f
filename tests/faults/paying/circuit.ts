import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { sumOf } from '../../support/metrics.ts';
import { assertTold, patiently, payAll, type Party, type Paying } from './parties.ts';

/** As long as the circuit stays open before one call may try. */
const RESET_MS = 5_000;
/** Nobody waits longer for a word while it is open than this, and than a look at the cart takes at that moment. */
const TOLD_WITHIN_MS = 1_000;

export const CLOSED = 0;
const OPEN = 2;

const CIRCUIT = 'name="payment>toss confirm"';

/** Of the circuit between payment and its provider. */
export const circuit = ({ paymentUrl }: Paying): Promise<number> =>
  sumOf(paymentUrl, 'hiorder_breaker_state', CIRCUIT);

/** Calls that it has let through to the provider, and that have ended. */
async function letThrough({ paymentUrl }: Paying): Promise<number> {
  const outcomes = ['success', 'failure'].map((outcome) =>
    sumOf(paymentUrl, 'hiorder_breaker_calls_total', CIRCUIT, `outcome="${outcome}"`),
  );
  const [well, badly] = await Promise.all(outcomes);
  return well! + badly!;
}

/** Phones ask again until they are answered: so the circuit opens also when the provider was well just before. */
export async function opensFor(o: Paying, everybody: readonly Party[]): Promise<void> {
  await eventually(async () => {
    if ((await circuit(o)) === OPEN) return;
    assertTold(await payAll(everybody));
    assert.equal(await circuit(o), OPEN);
  }, patiently);
}

/** The provider itself says how often it was asked. */
export const assertLeftAlone = (o: Paying, everybody: readonly Party[]): Promise<void> =>
  assertToldAtOnce(o, everybody, () => o.provider.confirms());

/** The provider cannot be asked how often it was asked: the circuit says it. */
export const assertGivenUp = (o: Paying, everybody: readonly Party[]): Promise<void> =>
  assertToldAtOnce(o, everybody, () => letThrough(o));

/**
 * Everybody tries, and is told without anybody asking the provider; but for those through whom the circuit tries whether
 * it is well again: they wait like before.
 */
async function assertToldAtOnce(
  o: Paying,
  everybody: readonly Party[],
  timesAsked: () => Promise<number>,
): Promise<void> {
  const before = await timesAsked();
  const began = Date.now();
  const took: number[] = [];
  /** What this machine needs for anything just now. */
  const looked: number[] = [];
  for (let round = 0; round < 3; round += 1)
    await Promise.all(
      everybody.map(async (one) => {
        const sent = Date.now();
        const looks = one.guest.get('/api/cart').then(() => looked.push(Date.now() - sent));
        assertTold([await one.pay()]);
        took.push(Date.now() - sent);
        await looks;
      }),
    );
  const trials = 1 + Math.floor((Date.now() - began) / RESET_MS);
  assert.notEqual(await circuit(o), CLOSED);
  const asked = (await timesAsked()) - before;
  assert.ok(
    asked <= trials,
    `the provider was asked ${asked} times for ${took.length} guests, not ${trials}`,
  );
  // Whoever asked nobody waits for nothing: most are told within a second, also where everything is slow.
  const usual = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]!;
  assert.ok(
    usual <= TOLD_WITHIN_MS + Math.max(...looked),
    `told after ${took.join(', ')} ms, a cart after ${looked.join(', ')}`,
  );
}
