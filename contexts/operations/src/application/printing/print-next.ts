import { newId } from '@hiorder/kernel';
import { afterAttempt } from '../../domain/printing/attempt.ts';
import type { PrintOutcome } from '../../domain/printing/print-job.ts';
import { isFailing } from '../../domain/printing/printer.ts';
import type { Slip } from '../../domain/printing/slip.ts';
import type { ClaimedJob } from '../ports/print-jobs.ts';
import type { PrintingParts } from './printing-parts.ts';
import { slipOfJob } from './slip-of-job.ts';
import { tellPrinting } from './tell-printing.ts';

/** Longer than any attempt takes: see the line's own patience. */
const LEASE_MS = 120_000;

/** Takes upon itself the next job that is due, if there is one, of a printer that nobody else is using. */
export const claimNext = ({ deps, unitOfWork }: PrintingParts): Promise<ClaimedJob | undefined> =>
  unitOfWork.transaction((tx) => {
    const at = deps.clock.now();
    const leaseUntil = new Date(at.getTime() + LEASE_MS);
    return deps.printJobs.claim(tx, { claim: newId(), at, leaseUntil });
  });

/**
 * Sends a claimed job to its printer. That it is being sent is on record before the first byte is: whoever finds it so
 * after a crash knows that something may be on paper, and does not print it a second time by itself.
 */
export async function printClaimed(parts: PrintingParts, claimed: ClaimedJob): Promise<void> {
  const { deps, unitOfWork, insist } = parts;
  const slip = await insist(() => unitOfWork.transaction((tx) => slipOfJob(deps, tx, claimed)));
  if (!slip) return insist(() => drop(parts, claimed));
  const outcome = await attempt(parts, claimed, slip);
  await insist(() => finish(parts, claimed, outcome));
}

async function attempt(
  { deps, line, unitOfWork, log }: PrintingParts,
  claimed: ClaimedJob,
  slip: Slip,
): Promise<PrintOutcome> {
  const { printer, job } = claimed;
  let raster;
  try {
    raster = await deps.slipImages.raster(slip, printer.paper);
  } catch (error) {
    log.error({ err: error, jobId: job.jobId }, 'a ticket could not be drawn');
    return { kind: 'not-printed', why: 'unprintable' };
  }
  const beforeSending = async (): Promise<boolean> => {
    try {
      return await unitOfWork.transaction((tx) => deps.printJobs.markSent(tx, claimed, deps.clock.now()));
    } catch (error) {
      // Nothing is sent that is not on record: the ticket waits for the next attempt.
      log.error({ err: error, jobId: job.jobId }, 'a ticket could not be recorded as sent');
      return false;
    }
  };
  return line.print({ printer, raster, beforeSending });
}

const drop = ({ deps, unitOfWork }: PrintingParts, claimed: ClaimedJob): Promise<void> =>
  unitOfWork.transaction(async (tx) => {
    await deps.printJobs.finish(tx, claimed, { state: 'dropped', failure: null, at: deps.clock.now() });
  });

const finish = (
  { deps, unitOfWork, log }: PrintingParts,
  claimed: ClaimedJob,
  outcome: PrintOutcome,
): Promise<void> =>
  unitOfWork.transaction(async (tx) => {
    const { job, printer } = claimed;
    const at = deps.clock.now();
    const { state, failure, printer: after } = afterAttempt(job, { outcome, failures: printer.failures, at });
    if (!(await deps.printJobs.finish(tx, claimed, { state, failure, at }))) return;
    const changed = after.failures !== printer.failures || after.failures > 0;
    if (changed) await deps.printers.saveHealth(tx, printer, { ...after, failure, at });
    // Of the usual case nobody needs to hear: a ticket, printed at once.
    if (changed || state === 'failed' || job.copy > 0 || job.orderId === null)
      await tellPrinting(deps, tx, printer);
    if (isFailing(after)) log.warn({ printerId: printer.printerId, failure }, 'a printer is failing');
  });

/** What was in hand of a process that died. */
export const recoverJobs = ({ deps, unitOfWork }: PrintingParts): Promise<void> =>
  unitOfWork.transaction(async (tx) => {
    for (const printer of await deps.printJobs.recover(tx, deps.clock.now()))
      await tellPrinting(deps, tx, printer);
  });
