import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { breakers } from '@hiorder/http';
import { newId } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { submitted, expired, unusable } from './testing/ordering-events.ts';
import { quickTiming, startPayment, tokenOf, type PaymentFixture } from './testing/payment-fixture.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

/** An address where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
const charged = async (orderId: string) =>
  (await sandbox.payments(orderId)).filter((one) => one.approvedAt !== null);
const agreed = async (amount = 12_000, action: 'approve' | 'refuse' | 'slow' = 'approve') => {
  const orderId = newId();
  return { orderId, paymentKey: await sandbox.agree(orderId, amount, action) };
};
const listed = async (orderId: string) =>
  (await payment.call('GET', `/api/payments?orderId=${orderId}`, { token: tokenOf('staff') })).body.items;

describe('confirm', () => {
  it('takes the money, tells of it once, and answers the same again', async () => {
    const order = await agreed();
    const first = await payment.confirm(order);
    assert.equal(first.status, 200);
    assert.equal(first.body.amount, 12_000);
    assert.deepEqual(await payment.confirm(order), first);
    const [approved, ...more] = await eventually(() => {
      const told = payment.told('payment-approved', order.orderId);
      assert.equal(told.length, 1);
      return told;
    });
    assert.equal(more.length, 0);
    assert.equal(approved?.data.paymentId, first.body.paymentId);
    assert.equal(approved?.partitionkey, order.orderId);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('tells who declined; a new consent may be tried', async () => {
    const order = await agreed(12_000, 'refuse');
    const declined = await payment.confirm(order);
    assert.deepEqual(
      [declined.status, declined.body.code, declined.body.reason, declined.body.declineReason],
      [402, 'payment-declined', 'REJECT_CARD_PAYMENT', 'card-declined'],
    );
    assert.equal((await payment.confirm(order)).status, 402);
    const again = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
    assert.equal((await payment.confirm(again)).status, 200);
    assert.deepEqual(
      (await listed(order.orderId)).map((one: any) => [one.status, one.declineReason]),
      [
        ['approved', undefined],
        ['declined', 'card-declined'],
      ],
    );
    await eventually(() => assert.equal(payment.told('payment-failed', order.orderId).length, 1));
  });

  it('is one charge when asked twenty times at once', async () => {
    const order = await agreed();
    const answers = await Promise.all(Array.from({ length: 20 }, () => payment.confirm(order)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ body }) => body.paymentId)).size, 1);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('is one charge when two processes are asked, also with two consents', async () => {
    const order = await agreed();
    const other = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
    const second = payment.another();
    const asked = [order, other].flatMap((one) => [payment.confirm(one), payment.confirm(one, second)]);
    const answers = await Promise.all(asked);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ body }) => body.paymentId)).size, 1);
    assert.equal((await charged(order.orderId)).length, 1);
    await second.stop();
  });

  it('takes no other amount than the order owes, and does not ask the provider', async () => {
    const order = await agreed(9_000);
    await payment.tell(submitted(order.orderId, 12_000));
    await eventually(async () => {
      const known = await payment.database.pool.query('select 1 from payable where order_id = $1', [
        order.orderId,
      ]);
      assert.equal(known.rowCount, 1);
    });
    const before = await sandbox.calls();
    const answer = await payment.confirm({ ...order, amount: 9_000 });
    assert.deepEqual([answer.status, answer.body.code], [409, 'payment-amount-mismatch']);
    const money = await payment.confirm({ ...order, currency: 'USD' });
    assert.equal(money.body.code, 'payment-amount-mismatch');
    assert.deepEqual(await sandbox.calls(), before);
  });

  it('takes nothing when the guest changed the amount in the window', async () => {
    const order = await agreed(100);
    const answer = await payment.confirm({ ...order, amount: 12_000 });
    assert.deepEqual([answer.status, answer.body.reason], [402, 'INVALID_REQUEST']);
    assert.equal((await charged(order.orderId)).length, 0);
  });

  it('uses a consent for one order only', async () => {
    const order = await agreed();
    await payment.confirm(order);
    const answer = await payment.confirm({ ...order, orderId: newId() });
    assert.deepEqual([answer.status, answer.body.code], [409, 'payment-key-used']);
  });

  it('knows an order by its store', async () => {
    const order = await agreed();
    await payment.confirm(order);
    assert.equal((await payment.confirm({ ...order, storeId: 'store-2' })).status, 404);
  });

  it('is for services only', async () => {
    const url = '/internal/payments/confirm';
    const body = { orderId: 'o', storeId: 's', paymentKey: 'k', amount: 1, currency: 'KRW' };
    for (const role of ['guest', 'owner', 'platform']) {
      assert.equal((await payment.call('POST', url, { token: tokenOf(role), body })).status, 401);
    }
  });
});

describe('a provider in trouble', () => {
  it('that answers too late is asked what happened', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { delayAnswerMs: 60_000, failTimes: 1 } });
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('that cuts the connection after taking the money is asked what happened', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { approveThenDrop: true, failTimes: 1 } });
    assert.equal((await payment.confirm(order)).status, 200);
  });

  it('that says nothing at all: the guest is told at once, and reconciliation finds the money', async () => {
    const order = await agreed();
    await sandbox.faults({
      confirm: { approveThenDrop: true, failTimes: 1 },
      find: { status: 500, failTimes: 2 },
    });
    const answer = await payment.confirm(order);
    assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable']);
    await eventually(() => assert.equal(payment.told('payment-approved', order.orderId).length, 1));
    assert.equal((await payment.confirm(order)).status, 200);
    assert.equal((await charged(order.orderId)).length, 1);
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
    assert.ok(['requested', 'confirming'].includes((await listed(order.orderId))[0].status));
    await sandbox.restart();
    // Let the reconciliation look at it at least twice.
    const tries = async () =>
      (await payment.database.pool.query('select tries from payment where order_id = $1', [order.orderId]))
        .rows[0].tries;
    const seen = await tries();
    await eventually(async () => assert.ok((await tries()) >= seen + 2));
    assert.equal((await charged(order.orderId)).length, 0);
    assert.equal((await payment.confirm(order)).status, 200);
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
    await eventually(() => {
      const circuit = breakers().find(
        ({ name, state }) => name === 'payment>toss confirm' && state === 'open',
      );
      assert.ok(circuit);
    });
    const before = await sandbox.calls();
    const late = await agreed();
    assert.equal((await payment.confirm(late, guarded)).status, 503);
    await eventually(async () => assert.equal((await listed(late.orderId))[0].status, 'requested'));
    assert.equal((await sandbox.calls()).confirm, before.confirm);
    // Stopping waits for the three that are on their way.
    await guarded.stop();
    for (const { orderId } of orders) {
      assert.equal((await listed(orderId))[0].status, 'approved');
      assert.equal((await charged(orderId)).length, 1);
    }
  });

  it('is left alone for a while when it fails again and again', async () => {
    const guarded = payment.another({ circuit: { minimumCalls: 4, resetMs: 60_000 } });
    await sandbox.faults({ confirm: { status: 500 }, find: { status: 500 } });
    for (let tries = 0; tries < 4; tries += 1) await payment.confirm(await agreed(), guarded);
    const before = await sandbox.calls();
    const order = await agreed();
    assert.equal((await payment.confirm(order, guarded)).body.code, 'payment-unavailable');
    assert.equal((await sandbox.calls()).confirm, before.confirm);
    assert.equal((await listed(order.orderId))[0].status, 'requested');
    await sandbox.faults({});
    await guarded.stop();
  });
});

describe('an order that ends', () => {
  it('unpaid is not charged any more', async () => {
    const order = await agreed();
    await payment.tell(submitted(order.orderId));
    await payment.tell(expired(order.orderId));
    await eventually(async () => {
      const { rows } = await payment.database.pool.query('select closed from payable where order_id = $1', [
        order.orderId,
      ]);
      assert.equal(rows[0]?.closed, 'expired');
    });
    const answer = await payment.confirm(order);
    assert.deepEqual([answer.status, answer.body.code], [409, 'order-closed']);
    assert.equal((await charged(order.orderId)).length, 0);
  });

  it('while the provider was down ends its payment, which was never sent', async () => {
    const order = await agreed();
    const down = payment.another({ provider: { ...sandbox.settings, apiUrl: await closedPort() } });
    await payment.tell(submitted(order.orderId));
    assert.equal((await payment.confirm(order, down)).body.code, 'payment-unavailable');
    assert.equal((await listed(order.orderId))[0].status, 'requested');
    await payment.tell(expired(order.orderId));
    const [failed] = await eventually(() => {
      const told = payment.told('payment-failed', order.orderId);
      assert.equal(told.length, 1);
      return told;
    });
    assert.equal(failed?.data.code, 'order-expired');
    await down.stop();
  });

  it('before its payment was found gets its money back', async () => {
    const order = await agreed();
    await sandbox.faults({
      confirm: { approveThenDrop: true, failTimes: 1 },
      find: { status: 500, failTimes: 2 },
    });
    assert.equal((await payment.confirm(order)).status, 503);
    await payment.tell(expired(order.orderId));
    const approved = await eventually(() => {
      const [told] = payment.told('payment-approved', order.orderId);
      assert.ok(told);
      return told;
    });
    await payment.tell(unusable(order.orderId, approved.data.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
    assert.equal((await sandbox.payments(order.orderId))[0]?.balanceAmount, 0);
  });
});
