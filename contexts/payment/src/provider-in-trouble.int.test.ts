import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { breakers, type BreakerStatus } from '@hiorder/http';
import { eventually } from '@hiorder/testing';
import { quickTiming, startPayment, type PaymentFixture } from './testing/payment-fixture.ts';
import { paying } from './testing/paying.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

const isOpenAtConfirm = ({ name, state }: BreakerStatus) =>
  name === 'payment>toss confirm' && state === 'open';

let sandbox: SandboxProcess;
let payment: PaymentFixture;
const { charged, agreed, listed } = paying(() => ({ sandbox, payment }));

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

describe('a provider in trouble', () => {
  it('that answers too late is asked what happened', async () => {
    const hasty = payment.another({ provider: { ...sandbox.settings, confirmDeadlineMs: 2_000 } });
    const order = await agreed();
    await sandbox.faults({ confirm: { delayAnswerMs: 60_000, failTimes: 1 } });
    assert.equal((await payment.confirm(order, hasty)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
    await hasty.stop();
  });

  it('that cuts the connection after taking the money is asked what happened', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { approveThenDrop: true, failTimes: 1 } });
    assert.equal((await payment.confirm(order)).status, 200);
  });

  it('that says nothing at all: the guest is told at once, and reconciliation finds the money', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { approveThenDrop: true }, find: { status: 500 } });
    const answer = await payment.confirm(order);
    assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable']);
    await sandbox.faults({});
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('where the money was given back before we knew of it: nothing is paid with it, and what is left goes back', async () => {
    const [all, part] = [await agreed(), await agreed()];
    await sandbox.faults({ confirm: { approveThenDrop: true, failTimes: 2 }, find: { status: 500 } });
    for (const order of [all, part]) assert.equal((await payment.confirm(order)).status, 503);
    await sandbox.giveBack(all.paymentKey, 12_000);
    await sandbox.giveBack(part.paymentKey, 5_000);
    await sandbox.faults({});
    const told = (type: string, { orderId }: { orderId: string }) =>
      payment.told(type, orderId).map(({ data }) => [data.amount, data.refunded ?? data.code]);
    await eventually(() => {
      assert.deepEqual(told('payment-failed', all), [[12_000, 'returned-at-provider']]);
      assert.deepEqual(told('payment-refunded', part), [[7_000, 7_000]]);
    });
    // Not what the order owes, so that ordering does not place it.
    assert.deepEqual(told('payment-approved', part), [[7_000, undefined]]);
    assert.deepEqual(told('payment-approved', all), []);
    assert.equal((await charged(part.orderId))[0]?.balanceAmount, 0);
    assert.equal((await payment.confirm(all)).status, 402);
    assert.equal((await payment.confirm(part)).body.code, 'payment-refunded');
  });

  it('that fails before taking anything: trying again goes on where it stopped', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { status: 500, failTimes: 1 } });
    assert.equal((await payment.confirm(order)).status, 503);
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('that is down: nothing is taken, also not later behind the guest’s back', async () => {
    const order = await agreed();
    await sandbox.kill();
    const answer = await payment.confirm(order);
    assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable']);
    assert.ok(['requested', 'confirming'].includes((await listed(order.orderId))[0]?.status ?? ''));
    await sandbox.restart();
    // Let the reconciliation look at it at least twice.
    const tries = async () =>
      (await payment.database.pool.query('select tries from payment where order_id = $1', [order.orderId]))
        .rows[0].tries;
    const seen = await tries();
    await eventually(async () => assert.ok((await tries()) >= seen + 2));
    assert.equal((await charged(order.orderId)).length, 0);
    // Another look may be under way, on which a confirmation waits, though not for ever.
    await eventually(async () => assert.equal((await payment.confirm(order)).status, 200));
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('that takes its time: the guest is told meanwhile, and what it says in the end is written down', async () => {
    const impatient = payment.another({
      timing: { ...quickTiming, patience: { leastMs: 1, mostMs: 1 } },
      provider: { ...sandbox.settings, confirmDeadlineMs: 60_000 },
    });
    for (const fault of [{ delayMs: 2_000 }, { delayAnswerMs: 2_000 }]) {
      const order = await agreed();
      const other = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
      await sandbox.faults({ confirm: { ...fault, failTimes: 1 } });
      const answer = await payment.confirm(order, impatient);
      assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable']);
      // Another window, another consent, another process: the first one is still being asked for.
      assert.equal((await payment.confirm(other, impatient)).status, 503);
      assert.equal((await payment.confirm(other)).status, 200);
      await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
      assert.equal((await payment.confirm(order, impatient)).status, 200);
      assert.equal((await charged(order.orderId)).length, 1);
    }
    await impatient.stop();
  });

  it('that takes too long again and again is left alone, before it has answered', async () => {
    const guarded = payment.another({
      timing: { ...quickTiming, patience: { leastMs: 1, mostMs: 1 } },
      provider: { ...sandbox.settings, confirmDeadlineMs: 60_000 },
      circuit: { minimumCalls: 3, slowMs: 50, resetMs: 600_000 },
    });
    await sandbox.faults({ confirm: { delayAnswerMs: 4_000 } });
    const orders = await Promise.all([agreed(), agreed(), agreed()]);
    for (const order of orders) assert.equal((await payment.confirm(order, guarded)).status, 503);
    await eventually(() => assert.ok(breakers().some(isOpenAtConfirm)));
    const before = await sandbox.calls();
    const late = await agreed();
    assert.equal((await payment.confirm(late, guarded)).status, 503);
    await eventually(async () => assert.equal((await listed(late.orderId))[0]?.status, 'requested'));
    assert.equal((await sandbox.calls()).confirm, before.confirm);
    // Stopping waits for the three that are on their way.
    await guarded.stop();
    for (const { orderId } of orders) {
      assert.equal((await listed(orderId))[0]?.status, 'approved');
      assert.equal((await charged(orderId)).length, 1);
    }
  });

  it('that is left alone is not waited for by those who ask again', async () => {
    const patient = payment.another({
      timing: { ...quickTiming, patience: { leastMs: 60_000, mostMs: 60_000 } },
      provider: { ...sandbox.settings, confirmDeadlineMs: 60_000 },
      circuit: { minimumCalls: 3, slowMs: 50, resetMs: 600_000 },
    });
    await sandbox.faults({ confirm: { delayAnswerMs: 4_000 } });
    const orders = await Promise.all([agreed(), agreed(), agreed()]);
    const first = orders.map((order) => payment.confirm(order, patient));
    await eventually(() => assert.ok(breakers().some(isOpenAtConfirm)));
    for (const answer of await Promise.all(orders.map((order) => payment.confirm(order, patient))))
      assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable']);
    for (const answer of await Promise.all(first)) assert.equal(answer.status, 200);
    await patient.stop();
  });

  it('is left alone for a while when it fails again and again', async () => {
    const guarded = payment.another({ circuit: { minimumCalls: 4, resetMs: 60_000 } });
    await sandbox.faults({ confirm: { status: 500 }, find: { status: 500 } });
    for (let tries = 0; tries < 4; tries += 1) await payment.confirm(await agreed(), guarded);
    const before = await sandbox.calls();
    const order = await agreed();
    assert.equal((await payment.confirm(order, guarded)).body.code, 'payment-unavailable');
    assert.equal((await sandbox.calls()).confirm, before.confirm);
    assert.equal((await listed(order.orderId))[0]?.status, 'requested');
    await sandbox.faults({});
    await guarded.stop();
  });
});
