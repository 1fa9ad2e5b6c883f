import { newId, type Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';
import type { JobCard, PrintJobs } from '../../../application/ports/print-jobs.ts';
import type { PrintJob } from '../../../domain/printing/print-job.ts';
import { jobOf, type JobRow } from './print-job-row.ts';
import { workOfPrinters } from './print-work.postgres.ts';
import { WORK } from './tickets.postgres.ts';

type PrinterRow = Pick<JobRow, 'printer_id' | 'store_id'>;
type CardRow = JobRow & { readonly name: string; readonly done_at: Date | null };

const cardOf = ({ name, done_at, ...row }: CardRow): JobCard => ({
  ...jobOf(row),
  printerName: name,
  doneAt: done_at?.toISOString() ?? null,
});

// A conflict: the event was heard before, perhaps by another process.
const ADD = `
  insert into print_job (job_id, store_id, printer_id, order_id, cancels, copy, state, queued_at)
  values ($1, $2, $3, $4, $5, $6, 'queued', $7) on conflict do nothing`;
const PRINTERS_OF_STATIONS = `
  select printer_id from printer
  where store_id = $1 and removed_at is null and enabled and (station is null or station = any ($2)) order by printer_id`;
const LAST_OF = `
  select distinct on (printer_id) * from print_job where store_id = $1 and order_id = $2 and not cancels
  order by printer_id, copy desc`;
const PRINTED_AT = `
  select distinct printer_id from print_job j join printer p using (printer_id)
  where j.store_id = $1 and j.order_id = $2 and not j.cancels and p.enabled and p.removed_at is null
    and (j.state in ('printed', 'printing') or j.failure = 'uncertain') order by printer_id`;
const FAILED_AT = `
  select distinct printer_id, store_id from print_job
  where store_id = $1 and order_id = $2 and state = 'failed' order by printer_id`;
const REQUEUE = `
  update print_job set state = 'queued', failure = null, queued_at = $3, sent_at = null, done_at = null
  where job_id = $1 and store_id = $2`;
const DROP = `update print_job set state = 'dropped', done_at = $3`;
const CARDS = `
  select j.*, p.name from print_job j join printer p using (printer_id)`;
const NEWEST = `
  ${CARDS} where j.store_id = $1 and ($2::text is null or j.order_id = $2) and ($3::text is null or j.printer_id = $3)
  order by j.queued_at desc, j.job_id desc limit 100`;
const FAILED = `
  ${CARDS} join ticket t on t.order_id = j.order_id and t.status = any ($2) and not t.dismissed
  where j.store_id = $1 and j.state = 'failed' order by j.queued_at, j.job_id limit 200`;

const run = async (tx: Transaction, sql: string, values: unknown[]): Promise<void> => {
  await clientOf(tx).query(sql, values);
};
const add = (tx: Transaction, job: Omit<PrintJob, 'state' | 'failure' | 'attempts'>): Promise<void> =>
  run(tx, ADD, [
    ...[job.jobId, job.storeId, job.printerId, job.orderId],
    ...[job.cancels, job.copy, job.queuedAt],
  ]);

const first = ({ at, ...job }: { storeId: string; orderId: string; printerId: string; at: Date }) => ({
  ...{ jobId: newId(), ...job, cancels: false, copy: 0, queuedAt: at.toISOString() },
});
const printedAt: PrintJobs['printedAt'] = async (tx, { storeId, orderId }) => {
  const { rows } = await clientOf(tx).query<PrinterRow>(PRINTED_AT, [storeId, orderId]);
  return rows.map((row) => row.printer_id);
};

export const postgresPrintJobs = (database: Database): PrintJobs => ({
  async queueTicket(tx, { storeId, orderId, stations, at }) {
    const { rows } = await clientOf(tx).query<{ printer_id: string }>(PRINTERS_OF_STATIONS, [
      storeId,
      stations,
    ]);
    for (const { printer_id: printerId } of rows) await add(tx, first({ storeId, orderId, printerId, at }));
  },
  async queueCancellation(tx, { storeId, orderId, at }) {
    for (const printerId of await printedAt(tx, { storeId, orderId }))
      await add(tx, { ...first({ storeId, orderId, printerId, at }), cancels: true });
  },
  printedAt,
  async failedAt(tx, { storeId, orderId }) {
    const { rows } = await clientOf(tx).query<PrinterRow>(FAILED_AT, [storeId, orderId]);
    return rows.map((row) => ({ printerId: row.printer_id, storeId: row.store_id }));
  },
  add,
  async lastOf(tx, { storeId, orderId }) {
    const { rows } = await clientOf(tx).query<JobRow>(LAST_OF, [storeId, orderId]);
    return new Map(rows.map((row) => [row.printer_id, jobOf(row)]));
  },
  async lock(tx, { jobId, storeId }) {
    const sql = 'select * from print_job where job_id = $1 and store_id = $2 for update';
    const { rows } = await clientOf(tx).query<JobRow>(sql, [jobId, storeId]);
    return rows[0] && jobOf(rows[0]);
  },
  requeue: (tx, { jobId, storeId }, at) => run(tx, REQUEUE, [jobId, storeId, at]),
  drop: (tx, { jobId, storeId }, at) =>
    run(tx, `${DROP} where job_id = $1 and store_id = $2`, [jobId, storeId, at]),
  dropQueued: (tx, { printerId, storeId }, at) =>
    run(tx, `${DROP} where printer_id = $1 and store_id = $2 and state = 'queued'`, [printerId, storeId, at]),
  ...workOfPrinters,
  async list({ storeId, orderId, printerId }) {
    const all = orderId === undefined && printerId === undefined;
    const { rows } = await (all
      ? database.pool.query<CardRow>(FAILED, [storeId, WORK])
      : database.pool.query<CardRow>(NEWEST, [storeId, orderId ?? null, printerId ?? null]));
    return rows.map(cardOf);
  },
});
