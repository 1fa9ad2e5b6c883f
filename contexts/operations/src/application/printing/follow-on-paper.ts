import type { Transaction } from '@hiorder/kernel';
import { isNews } from '../../domain/printing/print-job.ts';
import { isOnBoard, type OpenTicket, type Ticket } from '../../domain/ticket/ticket.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { tellPrinting } from './tell-printing.ts';

/**
 * Paper follows a ticket that has left the board, or is back on it. Where a cancelled one is printed, a slip says so; what
 * was not printed of it needs nobody's looking after any more, and screens hear of that.
 */
export async function followOnPaper(
  deps: OperationsDependencies,
  tx: Transaction,
  { before, after }: { before: Ticket; after: OpenTicket },
): Promise<void> {
  if (isOnBoard(before) === isOnBoard(after)) return;
  const { orderId, storeId } = after.order;
  for (const printer of await deps.printJobs.failedAt(tx, { orderId, storeId }))
    await tellPrinting(deps, tx, printer);
  const end = after.steps.at(-1);
  const at = deps.clock.now();
  const cancelled = after.status === 'rejected' || after.status === 'cancelled';
  if (cancelled && end && isNews(end.at, at))
    await deps.printJobs.queueCancellation(tx, { orderId, storeId, at });
}
