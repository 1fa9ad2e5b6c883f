import type { Job } from '@hiorder/kernel';
import type { OrderingApp } from '../../../application/ordering-app.ts';

const job = (name: string, everyMs: number, work: () => Promise<unknown>): Job => ({
  name,
  everyMs,
  run: async () => {
    await work();
  },
});

/** What happens by itself when its time has come; several replicas may run them at once. */
export const orderingJobs = (app: OrderingApp): readonly Job[] => [
  job('expire-unpaid-orders', 2_000, app.expireUnpaidOrders),
  job('expire-bill-payments', 2_000, app.expireBillPayments),
  job('end-sold-out-times', 5_000, app.endSoldOutTimes),
  job('end-pauses', 1_000, app.endPauses),
];
