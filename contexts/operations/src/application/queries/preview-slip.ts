import type { Transaction } from '@hiorder/kernel';
import type { Paper } from '../../domain/printing/printer.ts';
import type { Slip } from '../../domain/printing/slip.ts';
import { isOpened } from '../../domain/ticket/ticket.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { slipOfTicket } from '../printing/slip-of-job.ts';

/** An order's ticket as a printer would print it, or as one of everything; undefined for an unknown order or printer. */
export async function previewSlip(
  deps: OperationsDependencies,
  tx: Transaction,
  o: { storeId: string; orderId: string; printerId?: string },
): Promise<{ readonly slip: Slip; readonly paper: Paper } | undefined> {
  const ticket = await deps.tickets.lock(tx, o);
  if (!ticket || !isOpened(ticket)) return undefined;
  const printers = await deps.printers.all(tx, o.storeId);
  const printer = printers.find(({ printerId }) => printerId === o.printerId);
  if (o.printerId !== undefined && !printer) return undefined;
  const target = printer ?? { name: '', station: null };
  // A station that has nothing to do with the order would print nothing: then all of it is shown.
  const slip =
    (await slipOfTicket(deps, tx, { ticket, target, copy: 0 })) ??
    (await slipOfTicket(deps, tx, { ticket, target: { ...target, station: null }, copy: 0 }));
  return slip && { slip, paper: printer?.paper ?? 80 };
}
