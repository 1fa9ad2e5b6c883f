import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { AT as at, requested } from '../../testing/payment-after.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PaymentCommand } from './payment.commands.ts';
import type { PaymentEvent } from './payment.events.ts';
import { isCharged, refundable, refunded, type Payment } from './payment.ts';

const AMOUNT = 12000;
const refundId = fc.constantFrom('a', 'b', 'c', 'd', 'a-again', 'b-again');

const command: fc.Arbitrary<PaymentCommand> = fc.oneof(
  fc.constant<PaymentCommand>({ type: 'confirm', at }),
  fc.constant<PaymentCommand>({ type: 'postpone' }),
  fc.constant<PaymentCommand>({ type: 'approve', approvedAt: at, method: null }),
  fc.record({
    ...{ type: fc.constant('approve-returned' as const), approvedAt: fc.constant(at) },
    ...{ method: fc.constant(null), balance: fc.integer({ min: 0, max: AMOUNT - 1 }) },
    ...{ refundIds: fc.constant(['there', 'left'] as const), at: fc.constant(at) },
  }),
  fc.constant<PaymentCommand>({ type: 'decline', code: 'NO', message: 'no', at }),
  fc.constant<PaymentCommand>({ type: 'fail', code: 'expired', at }),
  fc.record({
    type: fc.constant('refund' as const),
    refundId,
    amount: fc.oneof(fc.integer({ min: -1, max: AMOUNT + 1 }), fc.constant('rest' as const)),
    reason: fc.constant('변심'),
    at: fc.constant(at),
  }),
  fc.record({ type: fc.constant('complete-refund' as const), refundId, at: fc.constant(at) }),
  refundId.map((id) => ({
    type: 'refuse-refund' as const,
    refundId: id,
    code: 'NO',
    at,
    nextRefundId: `${id}-again`,
  })),
  fc.record({
    ...{ type: fc.constant('note-balance' as const), balance: fc.integer({ min: 0, max: AMOUNT }) },
    ...{ code: fc.constant('NO'), refundIds: fc.tuple(fc.uuid(), fc.uuid()), at: fc.constant(at) },
  }),
);

function play(commands: readonly PaymentCommand[]): { payment: Payment; events: PaymentEvent[] } {
  let payment: Payment = { ...requested, amount: AMOUNT };
  const events: PaymentEvent[] = [];
  for (const one of commands) {
    const decision = decide(payment, one);
    if (!decision.ok) continue;
    for (const event of decision.value) {
      payment = evolve(payment, event);
      events.push(event);
    }
  }
  return { payment, events };
}

it('keeps its books straight under any interleaving of commands', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const { payment, events } = play(commands);
      const approvals = events.filter((event) => event.type === 'approved').length;
      assert.ok(approvals <= 1, 'money is taken at most once');
      const given = events.reduce(
        (sum, event) =>
          sum +
          (event.type === 'refund-completed' ? event.amount : 0) +
          (event.type === 'returned-there' ? event.refund.amount : 0) +
          (event.type === 'approved' ? (event.returned?.amount ?? 0) : 0),
        0,
      );
      assert.ok(given <= approvals * AMOUNT, 'no more is given back than was taken');
      assert.equal(isCharged(payment), approvals === 1, 'taken money is never forgotten');
      if (!isCharged(payment)) return;
      assert.equal(refunded(payment), given, 'money taken = approvals − refunds');
      assert.ok(refundable(payment) >= 0);
      assert.equal(payment.state === 'refunded', given === AMOUNT);
      const pending = payment.refunds.filter((refund) => refund.state === 'pending');
      assert.equal(payment.state === 'refunding', pending.length > 0);
      // What is owed is either given back or on its way, never dropped.
      if (payment.owed) assert.equal(refundable(payment), 0);
    }),
    { numRuns: 5_000 },
  );
});

it('gives everything back in the end, when the order is gone and the provider says done', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const before = play([
        ...commands,
        { type: 'refund', refundId: 'rest', amount: 'rest', reason: 'x', at },
      ]);
      if (!isCharged(before.payment)) return;
      let payment: Payment = before.payment;
      for (let round = 0; round < 20; round += 1) {
        if (!isCharged(payment)) return;
        const pending = payment.refunds.find((refund) => refund.state === 'pending');
        if (pending === undefined) break;
        const decision = decide(payment, { type: 'complete-refund', refundId: pending.id, at });
        assert.ok(decision.ok);
        payment = decision.value.reduce(evolve, payment);
      }
      assert.equal(payment.state, 'refunded');
    }),
    { numRuns: 2_000 },
  );
});
