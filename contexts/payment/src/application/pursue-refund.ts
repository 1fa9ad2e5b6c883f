import { currentTrace, newId, withTrace, type Transaction } from '@hiorder/kernel';
import type { PaymentCommand } from '../domain/payment/payment.commands.ts';
import { isCharged, refunded, type Charged, type Refund } from '../domain/payment/payment.ts';
import { changePayment, lockPayment } from './change-payment.ts';
import { backoff, later, type PaymentDependencies } from './dependencies.ts';
import type { CancelResult } from './ports/payment-provider.ts';
import type { Stored } from './ports/payments.ts';
import type { Lease } from './ports/work.ts';

interface Which {
  readonly paymentId: string;
  readonly refundId: string;
  /** Of a caller who has it already. */
  readonly lease?: Lease | undefined;
}

interface Pursuit {
  readonly payment: Charged;
  readonly refund: Refund;
  readonly lease: Lease;
}

/** `left`: what the provider says is left of the payment, after it has said no with that code. */
type Answer = CancelResult & { readonly left?: { readonly balance: number; readonly code: string } };

/** Asks the provider to give one refund's money back and writes down what it says. Does nothing when it is settled. */
export async function pursueRefund(deps: PaymentDependencies, which: Which): Promise<void> {
  const pursuit = await deps.unitOfWork.transaction((tx) => begin(deps, tx, which));
  if (pursuit === undefined) return;
  const held = {
    kind: 'refund',
    id: which.refundId,
    lease: pursuit.lease,
    leaseMs: deps.timing.leaseMs,
  } as const;
  const result = await deps.work.holding(held, () => ask(deps, pursuit));
  await deps.unitOfWork.transaction((tx) => record(deps, tx, { ...pursuit, result }));
}

/** One refund of a payment at a time, oldest first: so the provider's balance says which of them it has done. */
async function begin(
  deps: PaymentDependencies,
  tx: Transaction,
  { paymentId, refundId, lease: own }: Which,
): Promise<Pursuit | undefined> {
  const payment = (await lockPayment(deps.payments, tx, paymentId))?.payment;
  if (payment === undefined || !isCharged(payment)) return undefined;
  const refund = payment.refunds.find((one) => one.state === 'pending');
  if (refund?.id !== refundId) return undefined;
  const now = deps.clock.now();
  const until = later(now, deps.timing.leaseMs);
  const lease = own ?? (await deps.work.take(tx, { kind: 'refund', id: refundId, now, until }));
  return lease && { payment, refund, lease };
}

async function ask(deps: PaymentDependencies, { payment, refund, lease }: Pursuit): Promise<Answer> {
  // A call that was answered with "no" is asked with a new key: the old one would only repeat the old answer.
  const suffix = lease.refusals === 0 ? '' : `-${lease.refusals}`;
  const result = await deps.provider.cancel({
    ...payment,
    refund: refund.amount,
    reason: refund.reason,
    idempotencyKey: `refund-${refund.id}${suffix}`,
  });
  if (result.kind === 'refunded' || (result.kind === 'unknown' && !result.sent)) return result;
  // A lost answer, or "already cancelled" by our own earlier call or at the provider's desk: the balance decides.
  const found = await deps.provider.find(payment);
  if (found.kind === 'unknown') return { ...found, sent: result.kind === 'unknown' };
  if (found.kind !== 'charged') return result;
  const expected = payment.amount - refunded(payment) - refund.amount;
  const { balance } = found;
  const done = { kind: 'refunded', at: deps.clock.now(), transactionKey: '' } as const;
  // After a lost answer the money may still be moving: only what follows a "no" is final.
  if (result.kind === 'unknown') return balance === expected ? done : result;
  const left = { balance, code: result.code };
  // What else is missing may have been given back for something else. Only what cannot be made any more after "no" counts
  // as covered by it, and the rest of that is noted.
  const gone = result.kind === 'refused' && balance < refund.amount && balance < expected;
  if (balance === expected || gone) return { ...done, left };
  // Ours may be among what is missing: then neither is that somebody else's, nor may it be made under another key.
  if (balance < expected && mayBeMade(deps, lease))
    return { kind: 'unknown', code: result.code, sent: false };
  return { ...result, left };
}

/** Somebody has asked under the same key before and has not heard the answer, not so long ago. */
const mayBeMade = ({ clock, timing }: PaymentDependencies, { unheardAt }: Lease): boolean =>
  unheardAt !== null && clock.now().getTime() - unheardAt.getTime() < timing.unheardRefundMs;

async function record(
  deps: PaymentDependencies,
  tx: Transaction,
  { payment, refund, lease, result }: Pursuit & { readonly result: Answer },
): Promise<void> {
  const stored = await lockPayment(deps.payments, tx, payment.id);
  if (stored === undefined) throw new Error(`payment ${payment.id} is gone`);
  const now = deps.clock.now();
  const { id: refundId } = refund;
  const refused = result.kind === 'refused';
  const wait = refused ? deps.timing.refusedRefundMs : backoff(deps.timing.retry, lease.tries);
  const ending = endingOf(refund, result, now);
  if (ending !== undefined) {
    const ended = await changePayment(deps.payments, tx, stored, ending);
    if (ended.ok) await noteBalance(deps, tx, { stored: ended.value, result });
  } else if (!(await noteBalance(deps, tx, { stored, result })) && result.kind !== 'refunded') {
    const { kind, code } = result;
    const fields = { paymentId: payment.id, refundId, kind, code, tries: lease.tries + 1 };
    if (refused) deps.log.error(fields, 'the provider refuses a refund that is owed');
    else deps.log.warn(fields, 'refund not done yet');
  }
  const answered = refused || result.kind === 'failed';
  const next = later(now, wait);
  const lost = result.kind === 'unknown' && result.sent;
  // Under the next key nothing has been asked yet.
  const unheardAt = answered ? null : lost ? now : lease.unheardAt;
  await deps.work.release(tx, { kind: 'refund', id: refundId, lease, next, refused: answered, unheardAt });
}

/** What is owed ends only when it is done. */
function endingOf({ id: refundId, cause }: Refund, result: Answer, now: Date): PaymentCommand | undefined {
  if (result.kind === 'refunded') return { type: 'complete-refund', refundId, at: result.at };
  if (result.kind !== 'refused' || cause !== 'staff') return undefined;
  return { type: 'refuse-refund', refundId, code: result.code, at: now, nextRefundId: newId() };
}

/** Whether money is missing at the provider that nobody here has given back. */
async function noteBalance(
  deps: PaymentDependencies,
  tx: Transaction,
  { stored, result }: { readonly stored: Stored; readonly result: Answer },
): Promise<boolean> {
  if (result.left === undefined) return false;
  const { balance, code } = result.left;
  const command = { type: 'note-balance', balance, code, refundIds: [newId(), newId()] } as const;
  const at = deps.clock.now();
  // Whose refund has brought it to light has not given it back.
  const { caller: _, ...nobodys } = currentTrace();
  const noted = await withTrace(nobodys, () => changePayment(deps.payments, tx, stored, { ...command, at }));
  const { id: paymentId, orderId, amount } = stored.payment;
  if (noted.ok)
    deps.log.warn({ paymentId, orderId, amount, balance }, 'a payment was given back at the provider');
  return noted.ok;
}
