import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { OperationsDependencies } from '../dependencies.ts';
import { tellPrinting } from './tell-printing.ts';

export type DismissRejection = { readonly code: 'print-job-not-found' };

/** Staff have looked after a ticket that failed: it lies there after all, or the kitchen was told. */
export async function dismissJob(
  deps: OperationsDependencies,
  tx: Transaction,
  ref: { storeId: string; jobId: string },
): Promise<Result<undefined, DismissRejection>> {
  const job = await deps.printJobs.lock(tx, ref);
  if (!job) return err({ code: 'print-job-not-found' });
  if (job.state === 'failed') {
    await deps.printJobs.drop(tx, job, deps.clock.now());
    await tellPrinting(deps, tx, job);
  }
  return ok(undefined);
}
