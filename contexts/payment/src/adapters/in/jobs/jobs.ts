import type { Job } from '@hiorder/kernel';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { pursueRefunds } from '../../../application/pursue-refunds.ts';
import { reconcileIntents } from '../../../application/reconcile-intents.ts';

export const paymentJobs = (deps: PaymentDependencies): Job[] => [
  { name: 'reconcile-intents', everyMs: deps.timing.reconcileEveryMs, run: () => reconcileIntents(deps) },
  { name: 'pursue-refunds', everyMs: deps.timing.refundEveryMs, run: () => pursueRefunds(deps) },
];
