import type { Database } from '@hiorder/postgres';
import type { Kysely } from 'kysely';
import type { PaymentTables } from './tables.ts';

/** Since when somebody has been waiting for money that the provider has not given back; undefined when nobody is. */
export async function oldestRefund(database: Database): Promise<Date | undefined> {
  const { requested_at } = await (database.kysely as Kysely<PaymentTables>)
    .selectFrom('refund')
    .select((eb) => eb.fn.min('requested_at').as('requested_at'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return requested_at ?? undefined;
}
