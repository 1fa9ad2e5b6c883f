import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '@hiorder/kernel';
import { silentLog } from '@hiorder/testing';
import { later } from '../../../application/dependencies.ts';
import { paying } from '../../../testing/paying.ts';
import { startPayment, type PaymentFixture } from '../../../testing/payment-fixture.ts';
import { startSandbox, type SandboxProcess } from '../../../testing/sandbox-process.ts';
import { postgresWork } from './work.postgres.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;
const { paid, refund } = paying(() => ({ sandbox, payment }));

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox, {}, { start: false });
});
after(async () => {
  await payment.stop();
  await sandbox.end();
});

/** A refund that was asked for once, and of which nobody has heard. */
async function lost() {
  const order = await paid();
  await sandbox.faults({ cancel: { dropConnection: true } });
  await refund(order.paymentId, { amount: 3_000, reason: '변심' });
  const { database } = payment;
  const { rows } = await database.pool.query('select id from refund where payment_id = $1', [
    order.paymentId,
  ]);
  const work = postgresWork({ database, clock: systemClock, log: silentLog });
  const one = { kind: 'refund', id: rows[0].id as string } as const;
  const take = async (now: Date) => {
    const until = later(now, 1_000);
    const lease = await database.transaction((tx) => work.take(tx, { ...one, now, until }));
    return { lease: lease ?? assert.fail('somebody else has it'), until };
  };
  const release = (given: Omit<Parameters<typeof work.release>[1], 'kind' | 'id' | 'next'>) =>
    database.transaction((tx) => work.release(tx, { ...one, ...given, next: new Date() }));
  return { take, release };
}

describe('what was asked and not heard of', () => {
  it('is known to who asks next, until an answer came', async () => {
    const { take, release } = await lost();
    const { lease } = await take(new Date());
    assert.ok(lease.unheardAt);
    await release({ lease });
    const again = await take(new Date());
    assert.deepEqual(again.lease.unheardAt, lease.unheardAt);
    await release({ lease: again.lease, refused: true, unheardAt: null });
    const answered = await take(new Date());
    assert.deepEqual([answered.lease.unheardAt, answered.lease.refusals], [null, 1]);
  });
  it('is also what somebody asked who has died since', async () => {
    const { take, release } = await lost();
    const first = await take(new Date());
    await release({ lease: first.lease, refused: true, unheardAt: null });
    const { lease, until } = await take(new Date());
    assert.equal(lease.unheardAt, null);
    const heir = await take(later(until, 1));
    assert.deepEqual(heir.lease.unheardAt, until);
  });
});
