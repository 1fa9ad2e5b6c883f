import { newId, type Result, type Transaction } from '@hiorder/kernel';
import type { PaymentCommand } from '../domain/payment/payment.commands.ts';
import { isOpen, type Payment } from '../domain/payment/payment.ts';
import type { PaymentRejection } from '../domain/payment/payment.rejections.ts';
import type { Outcome } from './ask-provider.ts';
import { changePayment, lockPayment } from './change-payment.ts';
import { backoff, later, type PaymentDependencies } from './dependencies.ts';
import { giveBackDuplicate } from './give-back.ts';
import type { Stored } from './ports/payments.ts';
import type { Lease } from './ports/work.ts';

/** What a payment was, and what the provider says of it now. */
interface Heard {
  readonly before: Stored;
  readonly outcome: Outcome;
}

/** Writes down what the provider said, with the event that tells of it, and gives the lease back. */
export async function recordOutcome(
  deps: PaymentDependencies,
  work: { readonly paymentId: string; readonly lease: Lease },
  outcome: Outcome,
): Promise<Payment> {
  return deps.unitOfWork.transaction(async (tx) => {
    const before = await lockPayment(deps.payments, tx, work.paymentId);
    if (before === undefined) throw new Error(`payment ${work.paymentId} is gone`);
    const after = await apply(deps, tx, { before, outcome });
    const next = later(deps.clock.now(), backoff(deps.timing.retry, work.lease.tries));
    await deps.work.release(tx, { kind: 'payment', id: work.paymentId, lease: work.lease, next });
    return after.payment;
  });
}

async function apply(
  deps: PaymentDependencies,
  tx: Transaction,
  { before, outcome }: Heard,
): Promise<Stored> {
  const command = commandFor(outcome, before.payment, deps.clock.now());
  if (command === undefined) return before;
  const changed: Result<Stored, PaymentRejection> = await changePayment(deps.payments, tx, before, command);
  if (!changed.ok) {
    noteContradiction(deps, { before, outcome }, changed.error);
    return before;
  }
  if (outcome.kind === 'returned') {
    const { id: paymentId, orderId, amount } = before.payment;
    deps.log.warn(
      { paymentId, orderId, amount, balance: outcome.balance },
      'a payment was given back at the provider',
    );
  }
  if (command.type === 'approve' && !isOpen(before.payment)) {
    deps.log.error(
      { paymentId: before.payment.id, was: before.payment.state },
      'money was taken for a payment that was over',
    );
  }
  return command.type === 'approve' ? giveBackDuplicate(deps, tx, changed.value) : changed.value;
}

function commandFor(outcome: Outcome, payment: Payment, at: Date): PaymentCommand | undefined {
  switch (outcome.kind) {
    case 'approved':
      return { type: 'approve', approvedAt: outcome.approvedAt, method: outcome.method };
    case 'returned': {
      const { approvedAt, method, balance } = outcome;
      return { type: 'approve-returned', approvedAt, method, balance, refundIds: [newId(), newId()], at };
    }
    case 'declined':
      return { type: 'decline', code: outcome.code, message: outcome.message, at };
    case 'failed':
      return { type: 'fail', code: outcome.code, at };
    case 'unknown': {
      const unsent = !outcome.sent && payment.state === 'confirming' && payment.attempts === 1;
      return unsent ? { type: 'postpone' } : undefined;
    }
    case 'open':
      return undefined;
  }
}

/** Somebody else was faster: the same fact once more is fine, a contradiction is not. */
function noteContradiction(
  deps: PaymentDependencies,
  { before, outcome }: Heard,
  rejection: PaymentRejection,
): void {
  const { id, state } = before.payment;
  const taken = outcome.kind === 'approved' || outcome.kind === 'returned';
  const contradiction = !taken && rejection.code === 'already-approved';
  if (contradiction) deps.log.error({ paymentId: id, state, outcome }, 'the provider contradicts itself');
}
