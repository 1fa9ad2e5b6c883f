import type { PrintFailure, PrintJob, PrintOutcome } from './print-job.ts';

/** How long a ticket waits for its printer until staff must look after it. */
const PATIENCE_MS = 10 * 60_000;
/** Between attempts in a row. */
const PAUSES_MS = [2_000, 5_000, 10_000, 20_000, 30_000] as const;

export interface AfterAttempt {
  readonly state: 'queued' | 'printed' | 'failed';
  readonly failure: PrintFailure | null;
  readonly printer: {
    readonly failures: number;
    /** Nothing is sent to the printer before. */
    readonly retryAt: Date | null;
  };
}

/** What becomes of a ticket, and of its printer, after an attempt. */
export function afterAttempt(
  job: Pick<PrintJob, 'orderId' | 'queuedAt'>,
  o: { readonly outcome: PrintOutcome; readonly failures: number; readonly at: Date },
): AfterAttempt {
  const { outcome, at } = o;
  if (outcome.kind === 'printed')
    return { state: 'printed', failure: null, printer: { failures: 0, retryAt: null } };
  // The printer is well: it is the ticket that cannot be printed.
  if (outcome.kind === 'not-printed' && outcome.why === 'unprintable')
    return { state: 'failed', failure: outcome.why, printer: { failures: o.failures, retryAt: null } };
  const failures = o.failures + 1;
  const printer = { failures, retryAt: new Date(at.getTime() + pauseAfter(failures)) };
  if (outcome.kind === 'uncertain') return { state: 'failed', failure: 'uncertain', printer };
  return { state: isOver(job, at) ? 'failed' : 'queued', failure: outcome.why, printer };
}

/** Who tries a printer stands before it and wants to know now. */
const isOver = ({ orderId, queuedAt }: Pick<PrintJob, 'orderId' | 'queuedAt'>, at: Date): boolean =>
  orderId === null || at.getTime() - Date.parse(queuedAt) >= PATIENCE_MS;

const pauseAfter = (failures: number): number => PAUSES_MS[failures - 1] ?? PAUSES_MS[PAUSES_MS.length - 1]!;
