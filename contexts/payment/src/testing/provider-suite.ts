import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Consent, PaymentProvider } from '../application/ports/payment-provider.ts';

/** A provider under test, and what makes it misbehave. */
export interface ProviderUnderTest {
  readonly provider: PaymentProvider;
  /** The guest agrees; the payment key. `refuse`: the confirm will be refused. */
  agree(orderId: string, amount: number, action?: 'approve' | 'refuse'): Promise<string>;
  faults(faults: object): Promise<void>;
  /** What was really taken for an order, and what of it is left. */
  money(orderId: string): Promise<{ readonly taken: number; readonly left: number }>;
  /** Nobody answers at the provider's address. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  end(): Promise<void>;
}

let orders = 0;

/** What every adapter of `PaymentProvider` must do. Deadlines of the adapter under test should be short. */
export function providerSuite(name: string, make: () => Promise<ProviderUnderTest>): void {
  describe(`payment provider: ${name}`, () => {
    let under: ProviderUnderTest;
    before(async () => {
      under = await make();
    });
    beforeEach(() => under.faults({}));
    after(() => under.end());

    const consent = async (amount = 12_000, action: 'approve' | 'refuse' = 'approve'): Promise<Consent> => {
      const orderId = `suite-${process.pid}-${(orders += 1)}`;
      return { orderId, amount, currency: 'KRW', paymentKey: await under.agree(orderId, amount, action) };
    };
    const confirm = (of: Consent) =>
      under.provider.confirm({ ...of, idempotencyKey: `confirm-${of.paymentKey}` });
    const cancel = (of: Consent, refund: number, key = 'r1') =>
      under.provider.cancel({ ...of, refund, reason: '변심', idempotencyKey: `${key}-${of.paymentKey}` });

    describe('confirm', () => {
      it('takes the money once, however often it is asked', async () => {
        const order = await consent();
        const first = await confirm(order);
        assert.equal(first.kind, 'approved');
        assert.deepEqual(await confirm(order), first);
        assert.deepEqual(await under.money(order.orderId), { taken: 12_000, left: 12_000 });
      });
      it('says who declined, and takes nothing', async () => {
        const order = await consent(12_000, 'refuse');
        const result = await confirm(order);
        assert.deepEqual(
          [result.kind, result.kind === 'declined' && result.code],
          ['declined', 'REJECT_CARD_PAYMENT'],
        );
        assert.deepEqual(await under.money(order.orderId), { taken: 0, left: 0 });
      });
      it('takes no other amount than the guest agreed to', async () => {
        const order = await consent();
        assert.equal((await confirm({ ...order, amount: 11_999 })).kind, 'declined');
        assert.deepEqual(await under.money(order.orderId), { taken: 0, left: 0 });
      });
      it('declines a consent it has never seen', async () => {
        const order = await consent();
        assert.equal((await confirm({ ...order, paymentKey: 'never-seen' })).kind, 'declined');
      });
      it('does not take silence for an answer', async () => {
        const order = await consent();
        await under.faults({ confirm: { delayAnswerMs: 60_000, failTimes: 1 } });
        assert.deepEqual(await confirm(order), { kind: 'unknown', code: 'timeout', sent: true });
      });
      it('does not take a broken connection for an answer', async () => {
        const order = await consent();
        await under.faults({ confirm: { approveThenDrop: true, failTimes: 1 } });
        const result = await confirm(order);
        assert.deepEqual(result, { kind: 'unknown', code: 'connection-lost', sent: true });
        assert.equal((await under.provider.find(order)).kind, 'charged');
      });
      it('does not take a server’s failure for an answer', async () => {
        const order = await consent();
        await under.faults({ confirm: { status: 500, failTimes: 1 } });
        assert.deepEqual(await confirm(order), { kind: 'unknown', code: 'provider-error', sent: true });
        assert.equal((await confirm(order)).kind, 'approved');
      });
      it('does not take a code it does not know for a “no”', async () => {
        const order = await consent();
        await under.faults({ confirm: { code: 'PROVIDER_ERROR', failTimes: 1 } });
        assert.equal((await confirm(order)).kind, 'unknown');
      });
      it('knows when nothing was sent', async () => {
        const order = await consent();
        await under.goDown();
        // A connection kept from an earlier call may break first; a new one is refused.
        let result = await confirm(order);
        if (result.kind === 'unknown' && result.sent) result = await confirm(order);
        await under.comeBack();
        assert.deepEqual(result, { kind: 'unknown', code: 'not-connected', sent: false });
      });
    });

    describe('cancel', () => {
      it('gives back a part, and each part once', async () => {
        const order = await consent();
        await confirm(order);
        const first = await cancel(order, 5_000);
        assert.equal(first.kind, 'refunded');
        assert.deepEqual(await cancel(order, 5_000), first);
        assert.deepEqual(await under.money(order.orderId), { taken: 12_000, left: 7_000 });
      });
      it('refuses more than is left, and what was never taken', async () => {
        const order = await consent();
        assert.equal((await cancel(order, 5_000, 'early')).kind, 'refused');
        await confirm(order);
        assert.equal((await cancel(order, 12_001, 'much')).kind, 'refused');
        assert.equal((await cancel(order, 12_000, 'all')).kind, 'refunded');
        assert.equal((await cancel(order, 1, 'more')).kind, 'refused');
      });
      it('can be asked again when the answer was lost', async () => {
        const order = await consent();
        await confirm(order);
        for (const fault of [{ approveThenDrop: true }, { dropConnection: true }, { status: 503 }]) {
          await under.faults({ cancel: { ...fault, failTimes: 1 } });
          const key = Object.keys(fault).join();
          assert.equal((await cancel(order, 1_000, key)).kind, 'unknown', key);
          assert.equal((await cancel(order, 1_000, key)).kind, 'refunded', key);
        }
        assert.deepEqual(await under.money(order.orderId), { taken: 12_000, left: 9_000 });
      });
      it('tells “not now” from “no”', async () => {
        const order = await consent();
        await confirm(order);
        await under.faults({ cancel: { code: 'PROVIDER_ERROR', failTimes: 1 } });
        assert.equal((await cancel(order, 1_000, 'now')).kind, 'failed');
        assert.equal((await cancel(order, 1_000, 'later')).kind, 'refunded');
      });
    });

    describe('find', () => {
      it('tells a consent from money, and money from money given back', async () => {
        const order = await consent();
        assert.deepEqual(await under.provider.find(order), { kind: 'open' });
        await confirm(order);
        const balance = async () => {
          const found = await under.provider.find(order);
          return found.kind === 'charged' && found.balance;
        };
        assert.equal(await balance(), 12_000);
        await cancel(order, 5_000, 'a');
        assert.equal(await balance(), 7_000);
        await cancel(order, 7_000, 'b');
        assert.equal(await balance(), 0);
      });
      it('tells a decline from a payment that never was', async () => {
        const refused = await consent(12_000, 'refuse');
        await confirm(refused);
        assert.equal((await under.provider.find(refused)).kind, 'declined');
        const nobody = { ...refused, orderId: 'never-ordered', paymentKey: 'never-seen' };
        assert.deepEqual(await under.provider.find(nobody), { kind: 'not-found' });
      });
      it('finds the attempt it is asked for among several of an order', async () => {
        const first = await consent();
        const second = { ...first, paymentKey: await under.agree(first.orderId, first.amount) };
        await confirm(second);
        assert.deepEqual(await under.provider.find(first), { kind: 'open' });
        assert.equal((await under.provider.find(second)).kind, 'charged');
      });
      it('says that it does not know when the provider does not answer', async () => {
        const order = await consent();
        await under.faults({ find: { status: 500 } });
        assert.equal((await under.provider.find(order)).kind, 'unknown');
      });
      it('believes no answer about another amount', async () => {
        const order = await consent();
        await confirm(order);
        const found = await under.provider.find({ ...order, amount: 11_999 });
        assert.deepEqual(found, { kind: 'unknown', code: 'answer-mismatch', sent: true });
      });
    });
  });
}
