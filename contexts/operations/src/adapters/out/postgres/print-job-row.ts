import type { PrintFailure, PrintJob, PrintState } from '../../../domain/printing/print-job.ts';

export interface JobRow {
  readonly job_id: string;
  readonly store_id: string;
  readonly printer_id: string;
  readonly order_id: string | null;
  readonly cancels: boolean;
  readonly copy: number;
  readonly state: PrintState;
  readonly failure: PrintFailure | null;
  readonly attempts: number;
  readonly queued_at: Date;
}
export const jobOf = (row: JobRow): PrintJob => ({
  ...{ jobId: row.job_id, storeId: row.store_id, printerId: row.printer_id, orderId: row.order_id },
  ...{ cancels: row.cancels, copy: row.copy, state: row.state, failure: row.failure, attempts: row.attempts },
  queuedAt: row.queued_at.toISOString(),
});
