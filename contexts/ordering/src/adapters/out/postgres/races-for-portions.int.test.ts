import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { tableAdded } from '@hiorder/contracts';
import { codes, openFloor, tally, times, type Floor } from '../../../testing/open-floor.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';

let fixture: OrderingFixture;
let floor: Floor;

before(async () => {
  fixture = await orderingFixture({ poolSize: 30 });
});
after(() => fixture.close());
beforeEach(async () => {
  floor = await openFloor(fixture, 'prepay');
});

describe('stock', () => {
  test('50 guests, 1 portion: one gets it, 49 are told that none is left', async () => {
    const guests = await floor.hungry(50, 'bibimbap');
    await floor.setStock('bibimbap', 1);
    const answers = await Promise.all(guests.map((guest) => guest.orders()));
    assert.deepEqual(tally(codes(answers)), { '201': 1, 'out-of-stock': 49 });
    assert.ok(
      answers
        .filter((answer) => answer.status === 409)
        .every((answer) => answer.body.violations[0].left === 0),
    );
    assert.equal(await floor.left('bibimbap'), 0);
  });

  test('ordering, cancelling and ordering again by many loses and makes no portion', async () => {
    const guests = await floor.hungry(20, 'bibimbap', 2);
    await floor.setStock('bibimbap', 21);
    const outcomes = await Promise.all(
      guests.map(async (guest, i) => {
        const first = await guest.orders();
        if (first.status !== 201 || i % 2) return first;
        await guest.send('POST', `/api/orders/${first.body.id}/cancel`, {});
        return guest.orders();
      }),
    );
    const held = outcomes.filter((answer) => answer.status === 201).length * 2;
    assert.equal((await floor.left('bibimbap'))! + held, 21);
  });
});

describe('numbers', () => {
  test('of many tables at once, some of them refused, have neither gap nor double', async () => {
    floor = await openFloor(fixture, 'postpay');
    const guests = await floor.hungry(40, 'bibimbap');
    await floor.setStock('bibimbap', 25);
    const answers = await Promise.all(guests.map((guest) => guest.orders()));
    const placed = answers.filter((answer) => answer.status === 201);
    assert.deepEqual(
      placed.map((answer) => answer.body.number).sort((a, b) => a - b),
      times(25).map((i) => i + 1),
    );
  });

  test('of staff and guests at once, paid first or not, are one row', async () => {
    await fixture.hear(tableAdded, {
      ...{
        tableId: 'bar',
        storeId: floor.storeId,
        name: '바',
        seats: 4,
        position: 1,
        at: NOON.toISOString(),
      },
    });
    const guests = await floor.hungry(10, 'bibimbap');
    const answers = await Promise.all([
      ...guests.map(async (guest) => guest.pays((await guest.orders()).body)),
      ...times(10).map(() =>
        floor.staff.send('POST', '/api/staff-orders', {
          tableId: 'bar',
          lines: [{ itemId: 'cola', quantity: 1 }],
        }),
      ),
    ]);
    assert.deepEqual(tally(codes(answers.map((answer) => ({ ...answer, body: {} })))), {
      '200': 10,
      '201': 10,
    });
    assert.deepEqual(
      answers.map((answer) => answer.body.number).sort((a, b) => a - b),
      times(20).map((i) => i + 1),
    );
  });
});
