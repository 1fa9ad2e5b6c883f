import type { DeclineReason } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { isCharged, type Charged, type Payment } from '../domain/payment/payment.ts';
import { askForMoney } from './ask-provider.ts';
import { beginConfirm, type BeginRejection, type Begun, type ConfirmCall } from './begin-confirm.ts';
import { declineReasonOf } from './decline-reason.ts';
import type { PaymentDependencies } from './dependencies.ts';
import { recordOutcome } from './record-outcome.ts';

export type ConfirmRejection =
  | BeginRejection
  | {
      readonly code: 'payment-declined';
      /** The provider's code. */
      readonly reason: string;
      readonly declineReason: DeclineReason;
      readonly message: string | null;
    }
  /** No money was taken, or it is not known yet; asking again is safe. */
  | { readonly code: 'payment-unavailable' };

const LOOK_AGAIN_MS = 100;

/**
 * Takes the money for an order, once, however often and from wherever it is asked. Whoever asks is told something
 * within `waitMs`; what the provider says later is written down all the same, and found when they ask again.
 */
export async function confirmPayment(
  deps: PaymentDependencies,
  call: ConfirmCall,
  waitMs = deps.patience.ms(),
): Promise<Result<Charged, ConfirmRejection>> {
  const end = deps.clock.now().getTime() + waitMs;
  const leftMs = (): number => end - deps.clock.now().getTime();
  for (;;) {
    const begun = await deps.unitOfWork.transaction((tx) => beginConfirm(deps, tx, call));
    if (!begun.ok) return begun;
    switch (begun.value.kind) {
      case 'charged':
        return ok(begun.value.payment);
      case 'over':
        return err(refusalOf(deps, begun.value.payment));
      case 'busy':
        if (leftMs() <= 0 || deps.isProviderLeftAlone()) return err({ code: 'payment-unavailable' });
        await deps.pause(LOOK_AGAIN_MS);
        continue;
      case 'ask': {
        const after = await deps.waitFor(seeThrough(deps, begun.value), leftMs());
        if (after === undefined) return err({ code: 'payment-unavailable' });
        if (isCharged(after) && !after.owed) return ok(after);
        // Given back as soon as it was known: what the order has been paid with is looked up again.
        if (isCharged(after)) continue;
        const over = after.state === 'declined' || after.state === 'failed';
        if (!over) return err({ code: 'payment-unavailable' });
        if (after.paymentKey === call.paymentKey) return err(refusalOf(deps, after));
        // An earlier consent has come to nothing: now the one that was just given.
      }
    }
  }
}

/** Asks the provider and writes down what it says, however long that takes. */
async function seeThrough(
  deps: PaymentDependencies,
  { payment, lease, again }: Extract<Begun, { kind: 'ask' }>,
): Promise<Payment> {
  const held = { kind: 'payment', id: payment.id, lease, leaseMs: deps.timing.leaseMs } as const;
  const began = deps.clock.now().getTime();
  const outcome = await deps.work.holding(held, () => askForMoney(deps.provider, payment, again));
  if (outcome.kind !== 'unknown') deps.patience.learn(deps.clock.now().getTime() - began);
  return recordOutcome(deps, { paymentId: payment.id, lease }, outcome);
}

function refusalOf({ provider }: PaymentDependencies, payment: Payment): ConfirmRejection {
  const reason = payment.state === 'declined' || payment.state === 'failed' ? payment.code : payment.state;
  const declineReason = declineReasonOf(provider, payment) ?? 'card-declined';
  const message = payment.state === 'declined' ? payment.message : null;
  return { code: 'payment-declined', reason, declineReason, message };
}
