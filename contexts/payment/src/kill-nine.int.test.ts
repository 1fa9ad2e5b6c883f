import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { shareOverpaid } from './testing/ordering-events.ts';
import { startKillable } from './testing/killable.ts';
import { startPayment, tokenOf, type PaymentFixture } from './testing/payment-fixture.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
before(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.faults({}));
after(() => sandbox.end());

const agreed = async () => {
  const orderId = newId();
  return { orderId, paymentKey: await sandbox.agree(orderId, 12_000) };
};
const charged = async (orderId: string) =>
  (await sandbox.payments(orderId)).filter((one) => one.approvedAt !== null);
const stateOf = async (payment: PaymentFixture, orderId: string): Promise<string | undefined> =>
  (await payment.database.pool.query('select state from payment where order_id = $1', [orderId])).rows[0]
    ?.state;

/** Runs `work` on a payment context that stands still until it starts it: as after a crash of everything. */
async function afterCrash(work: (payment: PaymentFixture) => Promise<void>): Promise<void> {
  const payment = await startPayment(sandbox, {}, { start: false });
  try {
    await work(payment);
  } finally {
    await payment.stop();
  }
}

it('killed between the provider’s approval and writing it down: found and told once', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    await sandbox.faults({ confirm: { delayAnswerMs: 60_000, failTimes: 1 } });
    const process = await startKillable(payment, sandbox);
    process.confirm(order);
    await eventually(async () => assert.equal((await charged(order.orderId)).length, 1));
    await process.kill();
    assert.equal(await stateOf(payment, order.orderId), 'confirming');

    await payment.context.start();
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
    assert.equal((await sandbox.calls()).cancel, 0);
  }));

it('killed while the provider says it knows of no payment yet: the money is found when it shows', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    const other = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
    await sandbox.faults({
      confirm: { delayAnswerMs: 60_000, failTimes: 1 },
      find: { code: 'NOT_FOUND_PAYMENT' },
    });
    const process = await startKillable(payment, sandbox);
    process.confirm(order);
    await eventually(async () => assert.equal((await charged(order.orderId)).length, 1));
    await process.kill();

    const { find: seen } = await sandbox.calls();
    await payment.context.start();
    await eventually(async () => assert.ok((await sandbox.calls()).find >= seen + 2));
    // Nor is it said to the guest, who may give another consent: one is charged, and that one already is.
    for (const again of [order, other])
      assert.equal((await payment.confirm(again)).body.code, 'payment-unavailable');
    assert.equal(await stateOf(payment, order.orderId), 'confirming');
    await sandbox.faults({});
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await payment.confirm(other)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
  }));

it('killed with a consent that the provider does not know: the guest’s next one is charged at once', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    const unknown = { ...order, paymentKey: 'never-agreed' };
    const { confirm: seen } = await sandbox.calls();
    await sandbox.faults({
      confirm: { delayMs: 60_000, dropConnection: true, failTimes: 1 },
      find: { code: 'NOT_FOUND_PAYMENT' },
    });
    const process = await startKillable(payment, sandbox);
    process.confirm(unknown);
    await eventually(async () => assert.equal((await sandbox.calls()).confirm, seen + 1));
    await process.kill();

    await payment.context.start();
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
    const told = () => payment.told('payment-failed', order.orderId).map(({ data }) => data.code);
    await eventually(() => assert.deepEqual(told(), ['NOT_FOUND_PAYMENT']));
  }));

it('killed before the provider has done anything: nothing is taken until the guest tries again', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    const { confirm: seen } = await sandbox.calls();
    await sandbox.faults({ confirm: { delayMs: 60_000, dropConnection: true, failTimes: 1 } });
    const process = await startKillable(payment, sandbox);
    process.confirm(order);
    await eventually(async () => assert.equal((await sandbox.calls()).confirm, seen + 1));
    await process.kill();
    assert.equal(await stateOf(payment, order.orderId), 'confirming');

    await payment.context.start();
    const answer = await payment.confirm(order);
    assert.equal(answer.status, 200);
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await charged(order.orderId)).length, 1);
  }));

it('killed after writing the approval down: told once, though nobody was answered', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    const process = await startKillable(payment, sandbox);
    process.confirm(order);
    await eventually(async () => assert.equal(await stateOf(payment, order.orderId), 'approved'));
    await process.kill();

    await payment.context.start();
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
  }));

it('killed while the provider gives money back: given back once', () =>
  afterCrash(async (payment) => {
    const order = await agreed();
    const { paymentId } = (await payment.confirm(order)).body;
    await sandbox.faults({ cancel: { delayAnswerMs: 60_000, failTimes: 1 } });
    const key = newId();
    const process = await startKillable(payment, sandbox);
    process.refund(paymentId, 5_000, key);
    await eventually(async () =>
      assert.equal((await sandbox.payments(order.orderId))[0]?.balanceAmount, 7_000),
    );
    await process.kill();
    assert.equal(await stateOf(payment, order.orderId), 'refunding');

    await payment.context.start();
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
    // The manager presses the button again: the same refund, not another one.
    await eventually(
      async () => {
        const again = await payment.call('POST', `/api/payments/${paymentId}/refund`, {
          ...{ token: tokenOf('manager'), body: { amount: 5_000, reason: '변심' }, key },
        });
        assert.equal(again.status, 200, again.body.code);
        assert.equal(again.body.refunded.amount, 5_000);
      },
      { timeoutMs: 30_000 },
    );
    assert.equal((await sandbox.payments(order.orderId))[0]?.cancels?.length, 1);
  }));

it('killed while a dish that was cancelled after its share was paid is given back: given back once', () =>
  afterCrash(async (payment) => {
    const share = await agreed();
    const { paymentId } = (await payment.confirm(share)).body;
    await sandbox.faults({ cancel: { delayAnswerMs: 60_000, failTimes: 1 } });
    const process = await startKillable(payment, sandbox);
    process.start();
    await payment.tell(shareOverpaid(share.orderId, paymentId, 4_000));
    await eventually(async () =>
      assert.equal((await sandbox.payments(share.orderId))[0]?.balanceAmount, 8_000),
    );
    await process.kill();
    assert.equal(await stateOf(payment, share.orderId), 'refunding');

    await payment.context.start();
    const [told] = await eventually(() => {
      const all = payment.told('payment-refunded', share.orderId);
      assert.equal(all.length, 1);
      return all;
    });
    assert.deepEqual([told?.data.amount, told?.data.refunded], [4_000, 4_000]);
    assert.equal((await sandbox.payments(share.orderId))[0]?.cancels?.length, 1);
  }));

it('killed at any moment, again and again: money taken = payments told, each once', () =>
  afterCrash(async (payment) => {
    const orders: { orderId: string; paymentKey: string }[] = [];
    for (let round = 0; round < 5; round += 1) {
      const process = await startKillable(payment, sandbox);
      const batch = await Promise.all(Array.from({ length: 8 }, agreed));
      for (const order of [...batch, ...batch]) process.confirm(order);
      orders.push(...batch);
      // Not a wait for something: the moment of death is what differs between rounds.
      await sleep(5 + round * 15);
      await process.kill();
    }
    await payment.context.start();
    await eventually(async () => {
      for (const { orderId } of orders) {
        const taken = (await charged(orderId)).length;
        assert.ok(taken <= 1);
        assert.equal(payment.told('payment-approved', orderId).length, taken, orderId);
      }
    });
    // The guests try again, as often as they are told to: everybody pays once.
    const pay = (order: (typeof orders)[number]) =>
      eventually(async () => {
        const { status, body } = await payment.confirm(order);
        assert.equal(status, 200, body.code);
      });
    await Promise.all(orders.map(pay));
    for (const { orderId } of orders) assert.equal((await charged(orderId)).length, 1);
    await eventually(() => {
      for (const { orderId } of orders) assert.equal(payment.told('payment-approved', orderId).length, 1);
    });
  }));
