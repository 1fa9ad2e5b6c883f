import type { Transaction } from '@hiorder/kernel';
import type { AfterAttempt } from '../../domain/printing/attempt.ts';
import type { PrintJob } from '../../domain/printing/print-job.ts';
import type { Printer } from '../../domain/printing/printer.ts';
import type { PrinterRef } from './printers.ts';

/** A job that this process has taken upon itself until its lease is over. */
export interface ClaimedJob {
  readonly job: PrintJob;
  readonly printer: Printer;
  readonly claim: string;
}

export interface JobCard extends PrintJob {
  readonly printerName: string;
  readonly doneAt: string | null;
}

export interface PrintJobs {
  /** A ticket for every printer of its stations, unless they have it already. */
  queueTicket(
    tx: Transaction,
    ticket: { storeId: string; orderId: string; stations: readonly string[]; at: Date },
  ): Promise<void>;
  /** For every printer where the order's ticket is on paper, or on its way there: once. */
  queueCancellation(tx: Transaction, order: { storeId: string; orderId: string; at: Date }): Promise<void>;
  /** Printers in use that have, or are about to have, printed the order's ticket. */
  printedAt(tx: Transaction, ref: { storeId: string; orderId: string }): Promise<readonly string[]>;
  /** Where staff would have to look after one of the order's tickets. */
  failedAt(tx: Transaction, ref: { storeId: string; orderId: string }): Promise<readonly PrinterRef[]>;
  add(tx: Transaction, job: PrintJob): Promise<void>;
  /** What became of the order's last ticket at each printer. */
  lastOf(tx: Transaction, ref: { storeId: string; orderId: string }): Promise<ReadonlyMap<string, PrintJob>>;
  lock(tx: Transaction, ref: { jobId: string; storeId: string }): Promise<PrintJob | undefined>;
  requeue(tx: Transaction, job: PrintJob, at: Date): Promise<void>;
  /** Nobody needs it any more. */
  drop(tx: Transaction, job: PrintJob, at: Date): Promise<void>;
  /** What waits for a printer that is no longer to print. */
  dropQueued(tx: Transaction, ref: PrinterRef, at: Date): Promise<void>;

  /** The oldest job of a printer that is free and due; no two processes have one of the same printer. */
  claim(tx: Transaction, o: { claim: string; at: Date; leaseUntil: Date }): Promise<ClaimedJob | undefined>;
  /** From now on something may be on paper. False when somebody else has the job by now. */
  markSent(tx: Transaction, job: ClaimedJob, at: Date): Promise<boolean>;
  /** False when somebody else has the job by now. Nothing is queued for a printer that was switched off meanwhile. */
  finish(
    tx: Transaction,
    job: ClaimedJob,
    after: Pick<AfterAttempt, 'failure'> & { state: AfterAttempt['state'] | 'dropped'; at: Date },
  ): Promise<boolean>;
  /**
   * Jobs whose process died: queued again where nothing was sent (dropped, if their printer does not print any more),
   * else failed. Answers their printers.
   */
  recover(tx: Transaction, at: Date): Promise<readonly PrinterRef[]>;
  /** Forgets what was over before. */
  forget(tx: Transaction, before: Date): Promise<void>;

  /** Of an order or a printer, the newest first; else what failed and is on the board still. */
  list(q: { storeId: string; orderId?: string; printerId?: string }): Promise<readonly JobCard[]>;
}
