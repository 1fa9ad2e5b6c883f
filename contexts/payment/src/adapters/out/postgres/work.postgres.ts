import { newId, type Clock, type Log, type Transaction } from '@hiorder/kernel';
import { kyselyOf, type Database } from '@hiorder/postgres';
import { sql, type Kysely } from 'kysely';
import type { DueWork, Work, WorkKind } from '../../../application/ports/work.ts';
import { traceOf, type PaymentTables, type TraceColumns } from './tables.ts';

/** Whose lease has ended before it was given back has died while it was asking, for all that is known. */
const UNHEARD = sql<Date | null>`case when lease_token is null then unheard_at else lease_until end`;

const open = (tx: Transaction) => kyselyOf<PaymentTables>(tx);

export function postgresWork(o: { database: Database; clock: Clock; log: Log }): Work {
  const kysely = o.database.kysely as Kysely<PaymentTables>;
  return {
    async take(tx, { kind, id, now, until }) {
      const token = newId();
      const taken = await open(tx)
        .updateTable(kind)
        .set({ lease_token: token, lease_until: until, unheard_at: UNHEARD })
        .where('id', '=', id)
        .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
        .returning(['tries', 'refusals', 'unheard_at as unheardAt'])
        .executeTakeFirst();
      return taken && { token, ...taken };
    },
    async holding({ kind, id, lease, leaseMs }, work) {
      const renew = (): void => {
        const until = new Date(o.clock.now().getTime() + leaseMs);
        kysely
          .updateTable(kind)
          .set({ lease_until: until })
          .where('id', '=', id)
          .where('lease_token', '=', lease.token)
          .execute()
          // The next renewal makes up for it; should the lease end, two may ask, which the provider sorts out.
          .catch((error: unknown) => o.log.warn({ err: error, kind, id }, 'lease not renewed'));
      };
      const timer = setInterval(renew, leaseMs / 3);
      try {
        return await work();
      } finally {
        clearInterval(timer);
      }
    },
    async release(tx, { kind, id, lease, next, refused, unheardAt }) {
      await open(tx)
        .updateTable(kind)
        .set((eb) => ({
          lease_token: null,
          lease_until: null,
          next_try_at: next,
          tries: eb('tries', '+', 1),
          refusals: eb('refusals', '+', refused === true ? 1 : 0),
          ...(unheardAt !== undefined && { unheard_at: unheardAt }),
        }))
        .where('id', '=', id)
        .where('lease_token', '=', lease.token)
        .execute();
    },
    due: (kind, now, limit) => due(kysely, kind, { now, limit }),
  };
}

interface DueRow extends TraceColumns {
  readonly id: string;
  readonly payment_id: string;
}

const WAITING = {
  payment: sql`work.state in ('requested', 'confirming')`,
  refund: sql`work.state = 'pending' and not exists (
    select from refund as earlier
    where earlier.payment_id = work.payment_id and earlier.position < work.position and earlier.state = 'pending')`,
};
const PAYMENT_ID = { payment: sql`work.id`, refund: sql`work.payment_id` };

async function due(
  kysely: Kysely<PaymentTables>,
  kind: WorkKind,
  { now, limit }: { now: Date; limit: number },
): Promise<DueWork[]> {
  const { rows } = await sql<DueRow>`
    select work.id, ${PAYMENT_ID[kind]} as payment_id, correlation_id, causation_id, traceparent
    from ${sql.table(kind)} as work
    where ${WAITING[kind]} and next_try_at <= ${now} and (lease_until is null or lease_until <= ${now})
    order by next_try_at
    limit ${limit}`.execute(kysely);
  return rows.map((row) => ({ id: row.id, paymentId: row.payment_id, trace: traceOf(row) }));
}
