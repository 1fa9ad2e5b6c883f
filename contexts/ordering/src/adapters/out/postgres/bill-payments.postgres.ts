import type { Database } from '@hiorder/postgres';
import { clientOf } from '@hiorder/postgres';
import type { BillPayments } from '../../../application/ports/bill-payments.ts';
import { overdueIn } from './overdue.postgres.ts';
import { billPaymentOf, billPaymentRow, type BillPaymentRow } from './rows/bill-payment.row.ts';
import { jsonRows } from './rows/json-row.ts';

const SELECT = 'select to_jsonb(b) as row from bill_payment b';

const SAVE = `
insert into bill_payment select * from jsonb_populate_recordset(null::bill_payment, $1)
on conflict (id) do update
set status = excluded.status, charges = excluded.charges, provider = excluded.provider,
    expires_at = excluded.expires_at, attempt = excluded.attempt, paid_at = excluded.paid_at,
    paid_by = excluded.paid_by, ended_at = excluded.ended_at, ended_by = excluded.ended_by`;

export const billPayments = (database: Database): BillPayments => ({
  async find(id, tx) {
    const query = { name: 'bill-payment-find', text: `${SELECT} where b.id = $1`, values: [id] };
    const [row] = await jsonRows<BillPaymentRow>(database, tx, query);
    return row && billPaymentOf(row);
  },
  async ofSession(tableSessionId, tx) {
    const rows = await jsonRows<BillPaymentRow>(database, tx, {
      name: 'bill-payments-of-session',
      text: `${SELECT} where b.table_session_id = $1 order by b.id`,
      values: [tableSessionId],
    });
    return rows.map(billPaymentOf);
  },
  async save(tx, payments) {
    const values = [JSON.stringify(payments.map(billPaymentRow))];
    await clientOf(tx).query({ name: 'bill-payments-save', text: SAVE, values });
  },
  overdue: overdueIn(database, 'bill_payment'),
});
