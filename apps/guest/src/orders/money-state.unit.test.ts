import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderView } from '@hiorder/contracts';
import { type Known, moneyStateOf } from './money-state.ts';

type Order = Pick<OrderView, 'payment' | 'status' | 'total'>;
const won = (amount: number) => ({ amount, currency: 'KRW' });
const placed: Order = { status: 'placed', total: won(9000), payment: { status: 'none' } };
const said = (order: Partial<Order>, known: Partial<Known> = {}) =>
  moneyStateOf({ ...placed, ...order }, { mode: 'postpay', isSettled: false, ...known });

test('not paid yet: where one pays first it should be, elsewhere it may wait', () => {
  assert.equal(said({}, { mode: 'prepay' }), 'unpaid');
  assert.equal(said({}), 'pay-later');
  assert.equal(said({}, { isSettled: true }), 'settled');
});

test('until it is known when one pays there, nothing is said of what is not paid', () => {
  assert.equal(said({}, { mode: undefined }), null);
  assert.equal(said({ payment: { status: 'approved' } }, { mode: undefined }), 'approved');
  assert.equal(said({ status: 'awaiting-payment' }, { mode: undefined }), 'unpaid');
});

test('what costs nothing is never to be paid', () => {
  for (const mode of ['prepay', 'postpay'] as const)
    for (const isSettled of [false, true])
      assert.equal(said({ total: won(0) }, { mode, isSettled }), null, `${mode} ${isSettled}`);
});

test('cancelled before anybody paid: nothing; after that, what becomes of the money', () => {
  assert.equal(said({ status: 'cancelled' }, { mode: 'prepay' }), null);
  assert.equal(said({ status: 'cancelled', payment: { status: 'pending' } }), null);
  assert.equal(said({ status: 'cancelled', payment: { status: 'refunding' } }), 'refunding');
});
