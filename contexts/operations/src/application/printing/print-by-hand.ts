import { err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import { printAgain, type PrintJob } from '../../domain/printing/print-job.ts';
import type { Printer } from '../../domain/printing/printer.ts';
import { isOpened } from '../../domain/ticket/ticket.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import type { PrinterRef } from '../ports/printers.ts';
import type { PrinterRejection, PrintRejection } from './printer-rejections.ts';
import { tellPrinting } from './tell-printing.ts';

/** Staff want an order's ticket on paper (again): at all printers of its stations, or at one. */
export async function printTicket(
  deps: OperationsDependencies,
  tx: Transaction,
  o: { storeId: string; orderId: string; printerId?: string },
): Promise<Result<undefined, PrintRejection>> {
  const ticket = await deps.tickets.lock(tx, o);
  if (!ticket || !isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const stations = ticket.order.lines.map(({ station }) => station);
  const all = await deps.printers.all(tx, o.storeId);
  const wanted = all.filter(({ printerId, enabled, station }) =>
    o.printerId === undefined
      ? enabled && (station === null || stations.includes(station))
      : printerId === o.printerId,
  );
  if (o.printerId !== undefined && wanted.length === 0) return err({ code: 'printer-not-found' });
  // One that is switched off is not used by whoever asks for it by name either.
  if (!wanted.some(({ enabled }) => enabled)) return err({ code: 'no-printer' });
  const last = await deps.printJobs.lastOf(tx, o);
  for (const printer of wanted)
    await queue(deps, tx, { printer, orderId: o.orderId, last: last.get(printer.printerId) });
  return ok(undefined);
}

async function queue(
  deps: OperationsDependencies,
  tx: Transaction,
  { printer, orderId, last }: { printer: Printer; orderId: string; last: PrintJob | undefined },
): Promise<void> {
  const at = deps.clock.now();
  const again = printAgain(last);
  if (again.kind === 'requeue' && last) await deps.printJobs.requeue(tx, last, at);
  if (again.kind === 'copy') {
    // Looked after by printing it again.
    if (last?.state === 'failed') await deps.printJobs.drop(tx, last, at);
    await deps.printJobs.add(tx, fresh(printer, { orderId, copy: again.copy, at }));
  }
  await deps.printers.hurry(tx, printer);
  await tellPrinting(deps, tx, printer);
}

/** A page to see that the printer is reached and prints our letters; also for one that is switched off. */
export async function printTestPage(
  deps: OperationsDependencies,
  tx: Transaction,
  ref: PrinterRef,
): Promise<Result<PrintJob, PrinterRejection>> {
  const printer = await deps.printers.lock(tx, ref);
  if (!printer) return err({ code: 'printer-not-found' });
  const job = fresh(printer, { orderId: null, copy: 0, at: deps.clock.now() });
  await deps.printJobs.add(tx, job);
  await deps.printers.hurry(tx, printer);
  await tellPrinting(deps, tx, printer);
  return ok(job);
}

const fresh = (
  { storeId, printerId }: Printer,
  { orderId, copy, at }: { orderId: string | null; copy: number; at: Date },
): PrintJob => ({
  ...{ jobId: newId(), storeId, printerId, orderId, cancels: false, copy },
  ...{ state: 'queued', failure: null, attempts: 0, queuedAt: at.toISOString() },
});
