import { err, ok, type Result } from '@hiorder/kernel';
import { isCharged, type Charged, type Payment } from '../domain/payment/payment.ts';
import { askForMoney } from './ask-provider.ts';
import { beginConfirm, type BeginRejection, type ConfirmCall } from './begin-confirm.ts';
import type { PaymentDependencies } from './dependencies.ts';
import { recordOutcome } from './record-outcome.ts';

export type ConfirmRejection =
  | BeginRejection
  | { readonly code: 'payment-declined'; readonly reason: string; readonly message: string | null }
  /** No money was taken, or it is not known yet; asking again is safe. */
  | { readonly code: 'payment-unavailable' };

const LOOK_AGAIN_MS = 100;

/** Takes the money for an order, once, however often and from wherever it is asked. */
export async function confirmPayment(
  deps: PaymentDependencies,
  call: ConfirmCall,
): Promise<Result<Charged, ConfirmRejection>> {
  let patience = deps.timing.patienceMs;
  for (;;) {
    const begun = await deps.unitOfWork.transaction((tx) => beginConfirm(deps, tx, call));
    if (!begun.ok) return begun;
    switch (begun.value.kind) {
      case 'charged':
        return ok(begun.value.payment);
      case 'over':
        return err(refusalOf(begun.value.payment));
      case 'busy':
        if (patience <= 0) return err({ code: 'payment-unavailable' });
        await deps.pause(LOOK_AGAIN_MS);
        patience -= LOOK_AGAIN_MS;
        continue;
      case 'ask': {
        const { payment, lease, again } = begun.value;
        const held = { kind: 'payment', id: payment.id, lease, leaseMs: deps.timing.leaseMs } as const;
        const outcome = await deps.work.holding(held, () => askForMoney(deps.provider, payment, again));
        const after = await recordOutcome(deps, { paymentId: payment.id, lease }, outcome);
        if (isCharged(after)) return ok(after);
        const over = after.state === 'declined' || after.state === 'failed';
        if (!over) return err({ code: 'payment-unavailable' });
        if (after.paymentKey === call.paymentKey) return err(refusalOf(after));
        // An earlier consent has come to nothing: now the one that was just given.
      }
    }
  }
}

function refusalOf(payment: Payment): ConfirmRejection {
  if (payment.state === 'declined') {
    return { code: 'payment-declined', reason: payment.code, message: payment.message };
  }
  const reason = payment.state === 'failed' ? payment.code : payment.state;
  return { code: 'payment-declined', reason, message: null };
}
