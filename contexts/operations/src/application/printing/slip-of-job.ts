import { localTime, type Transaction } from '@hiorder/kernel';
import type { Printer } from '../../domain/printing/printer.ts';
import type { PrintJob } from '../../domain/printing/print-job.ts';
import { cancellationSlip, testSlip, ticketSlip, type Slip } from '../../domain/printing/slip.ts';
import { isOpened, isWork, type OpenTicket } from '../../domain/ticket/ticket.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { reasonIn } from '../ticket-view.ts';

type Target = Pick<Printer, 'name' | 'station'>;

/** What is to be on paper now; undefined where nobody needs it any more: the order is over, or off the board. */
export async function slipOfJob(
  deps: OperationsDependencies,
  tx: Transaction,
  { job, printer }: { job: PrintJob; printer: Printer },
): Promise<Slip | undefined> {
  const { orderId, storeId } = job;
  if (orderId === null) {
    const { locale, timeZone } = await deps.floor.storeOf(tx, storeId);
    const { date, time } = localTime(deps.clock.now(), timeZone);
    return testSlip(printer, { locale, time: `${date} ${time}` });
  }
  const ticket = await deps.tickets.lock(tx, { orderId, storeId });
  if (!ticket || !isOpened(ticket)) return undefined;
  if (job.cancels) return slipOfCancelled(deps, tx, { ticket, printer });
  // A copy was asked for by hand, whatever became of the order.
  if (job.copy === 0 && (!isWork(ticket) || ticket.dismissed)) return undefined;
  return slipOfTicket(deps, tx, { ticket, target: printer, copy: job.copy });
}

/** Nothing where its ticket did not come out in the end. */
async function slipOfCancelled(
  deps: OperationsDependencies,
  tx: Transaction,
  { ticket, printer }: { ticket: OpenTicket; printer: Printer },
): Promise<Slip | undefined> {
  const end = ticket.steps.at(-1);
  const printed = await deps.printJobs.printedAt(tx, ticket.order);
  if (!end || !printed.includes(printer.printerId)) return undefined;
  const facts = await factsFor(deps, tx, { ticket, target: printer, at: end.at });
  return cancellationSlip({ ...facts, reason: reasonIn(end, facts.locale) });
}

export async function slipOfTicket(
  deps: OperationsDependencies,
  tx: Transaction,
  o: { ticket: OpenTicket; target: Target; copy: number },
): Promise<Slip | undefined> {
  const facts = await factsFor(deps, tx, { ...o, at: o.ticket.order.placedAt });
  return ticketSlip({ ...facts, copy: o.copy });
}

/** Where its party sits now is what it says. */
async function factsFor(
  deps: OperationsDependencies,
  tx: Transaction,
  { ticket: { order }, target, at }: { ticket: OpenTicket; target: Target; at: string },
) {
  const { locale, timeZone } = await deps.floor.storeOf(tx, order.storeId);
  const { table } = await deps.floor.partyOf(tx, order);
  const { date, time } = localTime(new Date(at), timeZone);
  return {
    ...{ order, locale, station: target.station, printer: target.name },
    tableName: table?.name ?? order.tableName,
    time: `${date.slice(5)} ${time}`,
  };
}
