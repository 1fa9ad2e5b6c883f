import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { assertTold, patiently, payAll, type Party, type Paying } from './parties.ts';

/** As long as the circuit stays open before one call may try. */
const RESET_MS = 5_000;
/** Nobody waits longer for a word while it is open than this, and than a look at the cart takes at that moment. */
const TOLD_WITHIN_MS = 1_000;

export const CLOSED = 0;
const OPEN = 2;

/** Of the circuit between payment and its provider. */
export async function circuit({ metricsUrl }: Paying): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  const line = text
    .split('\n')
    .find((one) => one.startsWith('hiorder_breaker_state{name="payment>toss confirm"}'));
  return Number(line?.split(' ').at(-1));
}

/** Phones ask again until they are answered: so the circuit opens also when the provider was well just before. */
export async function opensFor(o: Paying, everybody: readonly Party[]): Promise<void> {
  await eventually(async () => {
    if ((await circuit(o)) === OPEN) return;
    assertTold(await payAll(everybody));
    assert.equal(await circuit(o), OPEN);
  }, patiently);
}

/** While the circuit is open everybody who tries is told at once, and the provider hears of one try in five seconds at most. */
export async function assertLeftAlone(o: Paying, everybody: readonly Party[]): Promise<void> {
  const asked = await o.provider.confirms();
  const trials = await assertToldAtOnce(o, everybody);
  const more = (await o.provider.confirms()) - asked;
  assert.ok(more <= trials, `${more} calls while the circuit was open, not ${trials}`);
}

/**
 * Everybody tries, and is told within a second; but for those through whom the circuit tries whether the provider is
 * well again: they wait like before. Answers how many these may be.
 */
export async function assertToldAtOnce(o: Paying, everybody: readonly Party[]): Promise<number> {
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
  const late = took.filter((ms) => ms > TOLD_WITHIN_MS + Math.max(...looked));
  assert.ok(
    late.length <= trials,
    `told after ${took.join(', ')} ms, a cart after ${looked.join(', ')}; ${trials} may take longer than a second`,
  );
  return trials;
}
