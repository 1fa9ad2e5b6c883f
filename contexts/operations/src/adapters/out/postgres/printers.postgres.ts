import type { Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';
import type { PrinterCard, Printers } from '../../../application/ports/printers.ts';
import type { PrintFailure } from '../../../domain/printing/print-job.ts';
import type { Paper, Printer } from '../../../domain/printing/printer.ts';

export interface PrinterRow {
  readonly printer_id: string;
  readonly store_id: string;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly station: string | null;
  readonly paper: number;
  readonly enabled: boolean;
  readonly answers: boolean;
  readonly failures: number;
}
interface CardRow extends PrinterRow {
  readonly failure: PrintFailure | null;
  readonly failing_since: Date | null;
  readonly waiting: number;
}

export const printerOf = ({ printer_id, store_id, paper, ...row }: PrinterRow): Printer => {
  const { name, host, port, station, enabled, answers, failures } = row;
  const ids = { printerId: printer_id, storeId: store_id };
  return { ...ids, name, host, port, station, paper: paper as Paper, enabled, answers, failures };
};

const cardOf = (row: CardRow): PrinterCard => ({
  ...printerOf(row),
  failure: row.failure,
  failingSince: row.failing_since?.toISOString() ?? null,
  waiting: row.waiting,
});

const CARDS = `
  select p.*, (select count(*) from print_job j where j.printer_id = p.printer_id and j.state in ('queued', 'printing')) as waiting
  from printer p where p.store_id = $1 and p.removed_at is null`;
const OF_STORE = 'select * from printer where store_id = $1 and removed_at is null';
const ADD = `
  insert into printer (printer_id, store_id, name, host, port, station, paper, enabled, answers, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
// Another address is another printer: what was wrong with the last one says nothing of it.
const SAVE = `
  update printer set name = $3, host = $4, port = $5, station = $6, paper = $7, enabled = $8, answers = $9,
    failures = 0, failure = null, failing_since = null, retry_at = null
  where printer_id = $1 and store_id = $2`;
// Nor is one that was switched off meanwhile tried again, to be found well.
const SAVE_HEALTH = `
  update printer set failures = $3, failure = $4, retry_at = $5,
    failing_since = case when $3 = 0 then null else coalesce(failing_since, $6) end
  where printer_id = $1 and store_id = $2 and host = $7 and port = $8 and enabled`;

const columnsOf = (p: Printer): unknown[] => [
  ...[p.printerId, p.storeId, p.name, p.host, p.port, p.station, p.paper, p.enabled, p.answers],
];
const run = async (tx: Transaction, sql: string, values: unknown[]): Promise<void> => {
  await clientOf(tx).query(sql, values);
};

export const postgresPrinters = (database: Database): Printers => ({
  async list(storeId) {
    const { rows } = await database.pool.query<CardRow>(`${CARDS} order by p.created_at, p.printer_id`, [
      storeId,
    ]);
    return rows.map(cardOf);
  },
  async card(tx, { storeId, printerId }) {
    const { rows } = await clientOf(tx).query<CardRow>(`${CARDS} and p.printer_id = $2`, [
      storeId,
      printerId,
    ]);
    return rows[0] && cardOf(rows[0]);
  },
  async all(tx, storeId) {
    const sql = `${OF_STORE} order by created_at, printer_id`;
    return (await clientOf(tx).query<PrinterRow>(sql, [storeId])).rows.map(printerOf);
  },
  async lock(tx, { storeId, printerId }) {
    const sql = `${OF_STORE} and printer_id = $2 for update`;
    const { rows } = await clientOf(tx).query<PrinterRow>(sql, [storeId, printerId]);
    return rows[0] && printerOf(rows[0]);
  },
  add: (tx, { at, ...printer }) => run(tx, ADD, [...columnsOf(printer), at]),
  save: (tx, printer) => run(tx, SAVE, columnsOf(printer)),
  remove: (tx, { printerId, storeId, at }) =>
    run(tx, 'update printer set removed_at = $3 where printer_id = $1 and store_id = $2', [
      ...[printerId, storeId, at],
    ]),
  saveHealth: (tx, { printerId, storeId, host, port }, { failures, failure, retryAt, at }) =>
    run(tx, SAVE_HEALTH, [printerId, storeId, failures, failure, retryAt, at, host, port]),
  hurry: (tx, { printerId, storeId }) =>
    run(tx, 'update printer set retry_at = null where printer_id = $1 and store_id = $2', [
      printerId,
      storeId,
    ]),
});
