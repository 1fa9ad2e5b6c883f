import { withTrace } from '@hiorder/kernel';
import type { PaymentDependencies } from './dependencies.ts';
import { pursueRefund } from './pursue-refund.ts';

const AT_ONCE = 20;

/** Keeps asking until the provider has given back what is owed. */
export async function pursueRefunds(deps: PaymentDependencies): Promise<void> {
  const due = await deps.work.due('refund', deps.clock.now(), AT_ONCE);
  await Promise.all(
    due.map(({ id, paymentId, trace }) =>
      withTrace(trace, () => pursueRefund(deps, { paymentId, refundId: id })),
    ),
  );
}
