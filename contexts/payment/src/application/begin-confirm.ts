import { currentTrace, err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import { checkPayable, type Payable, type PayableRejection } from '../domain/payable/payable.ts';
import { isCharged, isOpen, type Charged, type Payment } from '../domain/payment/payment.ts';
import { changePayment } from './change-payment.ts';
import { later, type PaymentDependencies } from './dependencies.ts';
import type { Stored } from './ports/payments.ts';
import type { Lease } from './ports/work.ts';

export interface ConfirmCall {
  readonly orderId: string;
  readonly storeId: string;
  readonly paymentKey: string;
  readonly amount: number;
  readonly currency: string;
}

export type BeginRejection = PayableRejection | { readonly code: 'payment-key-used' | 'payment-refunded' };

export type Begun =
  | { readonly kind: 'charged'; readonly payment: Charged }
  /** This very consent has been answered with "no" before. */
  | { readonly kind: 'over'; readonly payment: Payment }
  /** Somebody else is asking the provider right now. */
  | { readonly kind: 'busy' }
  /** Written down: now the provider may be asked. */
  | { readonly kind: 'ask'; readonly payment: Payment; readonly lease: Lease; readonly again: boolean };

/** Decides what a confirm has to do, and writes the intent to ask for money before anybody asks. */
export async function beginConfirm(
  deps: PaymentDependencies,
  tx: Transaction,
  call: ConfirmCall,
): Promise<Result<Begun, BeginRejection>> {
  const payable = await lockOrder(deps, tx, call);
  const payments = await deps.payments.ofOrder(tx, call.orderId);
  const taken = payments.map((stored) => stored.payment).filter(isCharged);
  const charged = taken.find((payment) => !isGivenBack(payment)) ?? taken[0];
  // The order may be closed by now; that it was paid stays true, and ordering decides what becomes of it.
  const allowed = checkPayable(charged === undefined ? payable : { ...payable, closed: null }, call);
  if (!allowed.ok) return allowed;
  if (charged !== undefined) {
    if (isGivenBack(charged)) return err({ code: 'payment-refunded' });
    return ok({ kind: 'charged', payment: charged });
  }
  const same = payments.find(({ payment }) => payment.paymentKey === call.paymentKey);
  if (same !== undefined && !isOpen(same.payment)) return ok({ kind: 'over', payment: same.payment });
  const open = payments.find(({ payment }) => isOpen(payment)) ?? (await openPayment(deps, tx, call));
  return open === undefined ? err({ code: 'payment-key-used' }) : ok(await ask(deps, tx, open));
}

const isGivenBack = ({ owed, state }: Charged): boolean => owed || state === 'refunded';

/** The call itself says what the order owes when ordering's event has not arrived yet. */
async function lockOrder(deps: PaymentDependencies, tx: Transaction, call: ConfirmCall): Promise<Payable> {
  const known = await deps.payments.lockPayable(tx, call.orderId);
  if (known !== undefined) return known;
  const { orderId, storeId, amount, currency } = call;
  await deps.payments.addPayable(tx, { orderId, storeId, amount, currency, closed: null });
  const added = await deps.payments.lockPayable(tx, orderId);
  if (added === undefined) throw new Error(`order ${orderId} was added and is gone`);
  return added;
}

async function openPayment(
  deps: PaymentDependencies,
  tx: Transaction,
  call: ConfirmCall,
): Promise<Stored | undefined> {
  const { orderId, storeId, paymentKey, amount, currency } = call;
  const terms = { id: newId(), orderId, storeId, paymentKey, amount, currency };
  const payment: Payment = {
    ...terms,
    state: 'requested',
    provider: deps.provider.name,
    requestedAt: deps.clock.now(),
  };
  const stored: Stored = { payment, version: 0, trace: currentTrace() };
  return (await deps.payments.add(tx, stored)) ? stored : undefined;
}

async function ask(deps: PaymentDependencies, tx: Transaction, open: Stored): Promise<Begun> {
  const now = deps.clock.now();
  const { id, state } = open.payment;
  const until = later(now, deps.timing.leaseMs);
  const lease = await deps.work.take(tx, { kind: 'payment', id, now, until });
  if (lease === undefined) return { kind: 'busy' };
  const confirming = await changePayment(deps.payments, tx, open, { type: 'confirm', at: now });
  if (!confirming.ok) throw new Error(`payment ${id} cannot be confirmed: ${confirming.error.code}`);
  return { kind: 'ask', payment: confirming.value.payment, lease, again: state === 'confirming' };
}
