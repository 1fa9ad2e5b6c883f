import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { paymentRefunded } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { isCharged } from '../domain/payment/payment.ts';
import { after, approved, AT, refund } from '../testing/payment-after.ts';
import { givenPayments } from '../testing/simulation/given-payments.ts';
import { later } from './dependencies.ts';
import type { CancelResult } from './ports/payment-provider.ts';
import { pursueRefunds } from './pursue-refunds.ts';

type Asked = { readonly amount: number; readonly key: string };

const no: CancelResult = { kind: 'refused', code: 'NOT_CANCELABLE_AMOUNT', message: '' };
/** Whatever is left of the payment: such refunds are not made this way. */
const never: CancelResult = { kind: 'refused', code: 'EXCEED_MAX_REFUND_DUE', message: '' };
const notNow: CancelResult = { kind: 'failed', code: 'PROVIDER_ERROR', message: '' };
const lost: CancelResult = { kind: 'unknown', code: 'timeout', sent: true };
const done: CancelResult = { kind: 'refunded', at: AT, transactionKey: '' };

/** A refund of 3,000 of 12,000, to which the provider answers so, one answer for each time; `balance` is left there, or each time so much. */
async function pursued(o: {
  owed?: boolean;
  answers: readonly CancelResult[];
  balance: number | readonly number[];
}) {
  const asked: Asked[] = [];
  const given = await givenPayments(
    {
      at: AT,
      cancel: async ({ refund: amount, idempotencyKey: key }) => {
        asked.push({ amount, key });
        return o.answers[asked.length - 1] ?? assert.fail('asked too often');
      },
      find: async () => {
        const balance = [o.balance].flat()[typeof o.balance === 'number' ? 0 : asked.length - 1];
        return { kind: 'charged', approvedAt: AT, method: null, balance: balance ?? assert.fail() };
      },
    },
    after(approved, { ...refund('ours', 3_000), owed: o.owed === true }),
  );
  for (const _ of o.answers) {
    await pursueRefunds(given.deps);
    given.clock.set(later(given.clock.now(), 61 * 60_000));
  }
  const [payment] = given.payments();
  assert.ok(payment && isCharged(payment));
  const refusals = given.told().filter((type) => type === 'refund-refused').length;
  const told = given
    .events()
    .filter(({ definition }) => definition.type.includes('payment-refunded'))
    .map(({ data }) => data as NewEvent<typeof paymentRefunded>['data'])
    .map(({ amount, refunded }) => [amount, refunded]);
  const refunds = payment.refunds.map(({ state, cause, amount }) => `${state} ${cause} ${amount}`);
  return { asked, refunds, refusals, told };
}

describe('of a refund to which the provider says no', () => {
  it('nothing is asked again where just that much is missing there', async () => {
    const { refunds, told } = await pursued({ answers: [no], balance: 9_000 });
    assert.deepEqual([refunds, told], [['done staff 3000'], [[3_000, 3_000]]]);
  });
  for (const owed of [false, true])
    it(`others are told of what is missing beyond it (${owed ? 'owed' : 'of staff'})`, async () => {
      const { refunds, told } = await pursued({ owed, answers: [no], balance: 0 });
      assert.deepEqual(refunds, [`done ${owed ? 'order' : 'staff'} 3000`, 'done provider 9000']);
      assert.deepEqual(told, [
        [3_000, 3_000],
        [9_000, 12_000],
      ]);
    });
  it('staff are told so, where enough is left and something else was given back there', async () => {
    const { refunds, refusals, told } = await pursued({ answers: [never], balance: 8_000 });
    assert.deepEqual(refunds, ['refused staff 3000', 'done provider 4000']);
    assert.deepEqual([refusals, told], [1, [[4_000, 4_000]]]);
  });
  it('what is owed is asked for again, where enough is left and something else was given back there', async () => {
    const { asked, refunds, told } = await pursued({ owed: true, answers: [never, done], balance: 8_000 });
    assert.deepEqual(refunds, ['done order 3000', 'done provider 4000']);
    assert.deepEqual(told, [
      [4_000, 4_000],
      [3_000, 7_000],
    ]);
    assert.notEqual(asked[0]?.key, asked[1]?.key);
  });
  it('the last won decides: what is left is enough for it, or is not', async () => {
    const enough = await pursued({ answers: [never], balance: 3_000 });
    assert.deepEqual(enough.refunds, ['refused staff 3000', 'done provider 9000']);
    const tooLittle = await pursued({ answers: [never], balance: 2_999 });
    assert.deepEqual(tooLittle.refunds, ['done staff 3000', 'done provider 6001']);
  });
});

describe('a refund that the provider does not make now', () => {
  it('is still to be made when more than that was given back there', async () => {
    const { asked, refunds, told } = await pursued({ owed: true, answers: [notNow, done], balance: 8_000 });
    assert.deepEqual(refunds, ['done order 3000', 'done provider 4000']);
    assert.deepEqual(told, [
      [4_000, 4_000],
      [3_000, 7_000],
    ]);
    assert.deepEqual(
      asked.map(({ amount }) => amount),
      [3_000, 3_000],
    );
    assert.notEqual(asked[0]?.key, asked[1]?.key);
  });
  it('is asked for as it was when all of it may have been given back there, until the provider says no', async () => {
    const { asked, refunds } = await pursued({ owed: true, answers: [notNow, no], balance: 1_000 });
    assert.deepEqual(
      asked.map(({ amount }) => amount),
      [3_000, 3_000],
    );
    assert.deepEqual(refunds, ['done order 3000', 'done provider 8000']);
  });
  it('counts as made when just that much is missing there', async () => {
    const { refunds } = await pursued({ owed: true, answers: [notNow], balance: 9_000 });
    assert.deepEqual(refunds, ['done order 3000']);
  });
});

describe('a refund whose answer was lost', () => {
  it('is asked for under the same key when anything else than that is missing there', async () => {
    const { asked, refunds } = await pursued({ answers: [lost, done], balance: 5_000 });
    assert.equal(asked[0]?.key, asked[1]?.key);
    assert.deepEqual(refunds, ['done staff 3000']);
  });
  for (const owed of [false, true])
    for (const [word, answer] of Object.entries({ 'not now': notNow, no: never }))
      it(`may have been made, for all that "${word}" says (${owed ? 'owed' : 'of staff'})`, async () => {
        const { asked, refunds, refusals, told } = await pursued({
          ...{ owed, answers: [lost, answer, done], balance: 5_000 },
        });
        assert.equal(new Set(asked.map(({ key }) => key)).size, 1);
        assert.deepEqual(refunds, [`done ${owed ? 'order' : 'staff'} 3000`]);
        assert.deepEqual([refusals, told], [0, [[3_000, 3_000]]]);
      });
  it('has not been made when less than that is missing', async () => {
    const { asked, refunds } = await pursued({ owed: true, answers: [lost, notNow, done], balance: 10_000 });
    assert.equal(new Set(asked.map(({ key }) => key)).size, 2);
    assert.deepEqual(refunds, ['done order 3000', 'done provider 2000']);
  });
  it('has not been made when the provider repeats its "not now" for a day', async () => {
    const notNows = Array.from({ length: 24 }, () => notNow);
    const { asked, refunds } = await pursued({
      owed: true,
      answers: [lost, ...notNows, done],
      balance: 5_000,
    });
    assert.equal(
      asked.findIndex(({ key }) => key !== asked[0]?.key),
      25,
    );
    assert.deepEqual(refunds, ['done order 3000', 'done provider 7000']);
  });
  it('is lost under its key only: what is asked for under another was answered', async () => {
    const { asked, refunds } = await pursued({
      ...{ owed: true, answers: [lost, notNow, notNow, done], balance: [12_000, 12_000, 8_000] },
    });
    assert.equal(new Set(asked.map(({ key }) => key)).size, 3);
    assert.deepEqual(refunds, ['done order 3000', 'done provider 4000']);
  });
});
