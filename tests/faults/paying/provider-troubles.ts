import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { boardOf } from '../cluster/board.ts';
import { key } from '../../support/api.ts';
import { machine } from '../../support/people.ts';
import { assertGivenUp, assertLeftAlone, circuit, CLOSED, opensFor } from './circuit.ts';
import {
  assertAllPaidOnce,
  assertKept,
  assertTold,
  cartOf,
  parties,
  party,
  patiently,
  payAll,
  stateOf,
  type PaidOrder,
  type Paying,
} from './parties.ts';

/** More in the slow runs than in those before: what went well just now counts, too, when a circuit opens. */
const FEW = 6;
const MANY = 10;

/** One way in which a provider is in trouble, from its beginning to its end; answers the orders that were paid. */
export interface Trouble {
  readonly name: string;
  run(o: Paying): Promise<PaidOrder[]>;
}

const dishesIn = (lines: readonly { quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * The money of a slow provider is found without asking for it again, so the circuit may still be waiting for somebody
 * who does: whoever pays next closes it.
 */
async function paysAsBefore(o: Paying): Promise<PaidOrder[]> {
  const next = await party(o, MANY + 1);
  const paid = await assertAllPaidOnce(o, [next]);
  assert.equal(await circuit(o), CLOSED);
  return paid;
}

export const failing: Trouble = {
  name: 'failing: nothing is taken, orders and carts are kept, and everybody pays once it works again',
  async run(o) {
    const everybody = await parties(o, FEW);
    await o.provider.faults({ confirm: { status: 500 }, find: { status: 500 } });
    assertTold(await payAll(everybody));
    await opensFor(o, everybody);
    await assertLeftAlone(o, everybody);
    for (const one of everybody) {
      await assertKept(one);
      assert.equal(await o.provider.takenFor(one.order.id), 0);
    }
    await o.provider.faults({});
    const paid = await assertAllPaidOnce(o, everybody);
    assert.equal(await circuit(o), CLOSED);
    return paid;
  },
};

export const gone: Trouble = {
  name: 'gone: the same, and its own restart ends it',
  async run(o) {
    const everybody = await parties(o, FEW);
    await o.provider.kill();
    assertTold(await payAll(everybody));
    await opensFor(o, everybody);
    await assertGivenUp(o, everybody);
    await Promise.all(everybody.map(assertKept));
    await o.provider.start();
    for (const one of everybody) assert.equal(await o.provider.takenFor(one.order.id), 0);
    const paid = await assertAllPaidOnce(o, everybody);
    assert.equal(await circuit(o), CLOSED);
    return paid;
  },
};

/** What a store that lets them has its guests do while the provider is gone. */
export const goneButForTheCounter: Trouble = {
  name: 'gone: guests pay at the counter, staff mark it, and the kitchen has their orders; nothing is taken twice',
  async run(o) {
    const staff = await machine(o.server);
    const allowed = await staff.send('PUT', '/api/ordering-policy', { counterPayment: true });
    assert.equal(allowed.status, 200, allowed.text);
    const everybody = await parties(o, 3);
    await o.provider.kill();
    assertTold(await payAll(everybody));
    for (const one of everybody) {
      const asked = await one.guest.post(`/api/orders/${one.order.id}/pay-at-counter`, {});
      assert.deepEqual([asked.status, asked.body.payment?.provider], [200, 'counter'], asked.text);
    }
    const waiting = (await staff.get('/api/counter-orders')).body.items as { id: string }[];
    const ids = everybody.map(({ order }) => order.id);
    assert.deepEqual(waiting.map(({ id }) => id).sort(), ids.toSorted());
    const cooking = await boardOf(staff);
    for (const id of ids) assert.ok(!cooking.includes(id), 'nothing is cooked before staff have decided');
    const placed: PaidOrder[] = [];
    for (const { order, guest } of everybody) {
      const taken = await staff.post(`/api/orders/${order.id}/counter-payment`, {}, key());
      assert.deepEqual([taken.status, taken.body.status], [200, 'placed'], taken.text);
      const { number } = taken.body;
      // Nothing of it is with the provider.
      placed.push({ orderId: order.id, number, tableId: guest.session.table.id, paid: 0 });
    }
    await eventually(async () => {
      const now = await boardOf(staff);
      for (const id of ids) assert.ok(now.includes(id), 'the kitchen has it');
    }, patiently);
    // It comes back, and whoever's phone still asks is told; no money moves.
    await o.provider.start();
    for (const one of everybody) {
      const late = await one.pay();
      assert.equal(late.status >= 400 || late.body.status !== 'awaiting-payment', true, late.text);
      assert.equal(await o.provider.takenFor(one.order.id), 0);
    }
    await staff.send('PUT', '/api/ordering-policy', { counterPayment: false });
    return placed;
  },
};

export const slow: Trouble = {
  name: 'slow: guests hear of it long before it has answered, and what it took in the end is found',
  async run(o) {
    const { provider } = o;
    const [gaveUp, ...everybody] = await parties(o, MANY);
    assert.ok(gaveUp);
    // The money moves at once; that it has, is said ten seconds later.
    await provider.faults({ confirm: { delayAnswerMs: 10_000 } });
    const before = await provider.confirms();
    assertTold(await payAll([gaveUp, ...everybody]));
    assert.equal((await stateOf(gaveUp)).status, 'awaiting-payment', 'told before the provider has answered');
    const cancelled = await gaveUp.guest.post(`/api/orders/${gaveUp.order.id}/cancel`, {});
    assert.equal(cancelled.status, 200, cancelled.text);
    const { order, cart } = gaveUp;
    const inCart = dishesIn(await cartOf(gaveUp));
    assert.equal(
      inCart,
      dishesIn(order.lines) + dishesIn(cart.lines),
      'back in the cart, beside what came after',
    );
    await opensFor(o, everybody);
    const late = await party(o, MANY);
    await assertLeftAlone(o, [late]);
    // Without a phone asking again: money that was taken is an order.
    await eventually(async () => {
      for (const one of everybody) assert.equal((await stateOf(one)).status, 'placed');
    }, patiently);
    await provider.faults({});
    const paid = await assertAllPaidOnce(o, [...everybody, late]);
    paid.push(...(await paysAsBefore(o)));
    assert.ok((await provider.confirms()) > before);
    // Who no longer wanted it has it back, and no food.
    await eventually(async () => {
      assert.equal((await stateOf(gaveUp)).payment?.status, 'refunded');
      assert.equal(await provider.takenFor(gaveUp.order.id), 0);
    }, patiently);
    assert.equal((await provider.paymentsFor(gaveUp.order.id)).length, 1);
    return paid;
  },
};

export const slowToTake: Trouble = {
  name: 'slow before it takes anything: the guest who asks again is not charged twice',
  async run(o) {
    const everybody = await parties(o, MANY);
    await o.provider.faults({ confirm: { delayMs: 10_000 } });
    assertTold(await payAll(everybody));
    await opensFor(o, everybody);
    await assertLeftAlone(o, everybody);
    await o.provider.faults({});
    const paid = await assertAllPaidOnce(o, everybody);
    paid.push(...(await paysAsBefore(o)));
    return paid;
  },
};
