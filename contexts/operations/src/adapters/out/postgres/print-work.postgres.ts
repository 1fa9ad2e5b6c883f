import { clientOf } from '@hiorder/postgres';
import type { PrintJobs } from '../../../application/ports/print-jobs.ts';
import { jobOf, type JobRow } from './print-job-row.ts';
import { printerOf, type PrinterRow } from './printers.postgres.ts';

// The lock on the printer decides who is the one to use it. It is taken before its jobs are looked at, so the second
// statement sees what whoever had it before has done. No store has more in hand at once than MOST_OF_STORE: others are
// not to wait for its printers. A page to try a printer is also for one that is switched off.
const MOST_OF_STORE = 4;
const FREE_PRINTER = `
  select p.* from printer p
  where p.removed_at is null and (p.retry_at is null or p.retry_at <= $1)
    and exists (select from print_job j where j.printer_id = p.printer_id and j.state = 'queued')
    and not exists (select from print_job j where j.printer_id = p.printer_id and j.state = 'printing')
    and (select count(*) from print_job j where j.store_id = p.store_id and j.state = 'printing') < ${MOST_OF_STORE}
  order by p.retry_at nulls first, p.printer_id limit 1 for update of p skip locked`;
const CLAIM = `
  update print_job set state = 'printing', attempts = attempts + 1, claim = $2, lease_until = $3, sent_at = null
  where job_id = (
    select job_id from print_job where printer_id = $1 and state = 'queued' order by queued_at, job_id limit 1
  ) and not exists (select from print_job where printer_id = $1 and state = 'printing')
  returning *`;
const MARK_SENT = `
  update print_job set sent_at = $3
  where job_id = $1 and claim = $2 and state = 'printing' and sent_at is null and lease_until > $3`;
// Whoever switches a printer off holds it while dropping what waits for it: so it is either seen here, or drops this.
const HOLD_PRINTER = `select from printer where printer_id = $1 for no key update`;
const PRINTS = `(p.enabled and p.removed_at is null)`;
const FINISH = `
  update print_job j set state = after.state, failure = $4, claim = null, lease_until = null,
    done_at = case when after.state = 'queued' then null else $5::timestamptz end
  from printer p, lateral (select case when $3 = 'queued' and not ${PRINTS} then 'dropped' else $3 end as state) after
  where j.job_id = $1 and j.claim = $2 and j.state = 'printing' and p.printer_id = j.printer_id`;
const HOLD_PRINTERS_LEFT = `
  select from printer where printer_id in (select printer_id from print_job where state = 'printing' and lease_until < $1)
  order by printer_id for no key update`;
const RECOVER = `
  update print_job j set claim = null, lease_until = null,
    state = case when sent_at is not null then 'failed' when ${PRINTS} then 'queued' else 'dropped' end,
    failure = case when sent_at is null then null else 'uncertain' end,
    done_at = case when sent_at is null and ${PRINTS} then null else $1::timestamptz end
  from printer p
  where j.state = 'printing' and j.lease_until < $1 and p.printer_id = j.printer_id
  returning j.printer_id, j.store_id`;

/** What whoever prints does with jobs, of any store. */
export const workOfPrinters: Pick<PrintJobs, 'claim' | 'markSent' | 'finish' | 'recover' | 'forget'> = {
  async claim(tx, { claim, at, leaseUntil }) {
    const client = clientOf(tx);
    const printer = (await client.query<PrinterRow>(FREE_PRINTER, [at])).rows[0];
    if (!printer) return undefined;
    const job = (await client.query<JobRow>(CLAIM, [printer.printer_id, claim, leaseUntil])).rows[0];
    return job && { job: jobOf(job), printer: printerOf(printer), claim };
  },
  async markSent(tx, { job, claim }, at) {
    return (await clientOf(tx).query(MARK_SENT, [job.jobId, claim, at])).rowCount === 1;
  },
  async finish(tx, { job, claim }, { state, failure, at }) {
    const client = clientOf(tx);
    await client.query(HOLD_PRINTER, [job.printerId]);
    return (await client.query(FINISH, [job.jobId, claim, state, failure, at])).rowCount === 1;
  },
  async recover(tx, at) {
    await clientOf(tx).query(HOLD_PRINTERS_LEFT, [at]);
    const { rows } = await clientOf(tx).query<{ printer_id: string; store_id: string }>(RECOVER, [at]);
    return rows.map((row) => ({ printerId: row.printer_id, storeId: row.store_id }));
  },
  async forget(tx, before) {
    await clientOf(tx).query('delete from print_job where done_at < $1', [before]);
  },
};
