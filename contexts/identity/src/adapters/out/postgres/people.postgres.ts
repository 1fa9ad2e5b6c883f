import type { Transaction } from '@hiorder/kernel';
import { isUniqueViolation, type Database } from '@hiorder/postgres';
import { sql, type Kysely } from 'kysely';
import type { People } from '../../../application/ports/people.ts';
import type { Person } from '../../../domain/person.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

async function peopleOf(kysely: Kysely<IdentityTables>, storeId: string): Promise<Person[]> {
  const rows = await kysely
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['membership.id', 'account_id', 'email', 'name', 'role', 'standing', 'deactivated_at'])
    .select('membership.created_at')
    .where('store_id', '=', storeId)
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    storeId,
    accountId: row.account_id,
    email: row.email,
    name: row.name,
    role: row.role,
    active: row.deactivated_at === null,
    standing: row.standing,
    since: row.created_at,
  }));
}

/** False when somebody who works at another store already would work at this one, too; the transaction goes on. */
async function atOneStore(
  tx: Transaction,
  write: (kysely: Kysely<IdentityTables>) => Promise<unknown>,
): Promise<boolean> {
  const kysely = inside(tx);
  await sql`savepoint one_store`.execute(kysely);
  try {
    await write(kysely);
    return true;
  } catch (error) {
    if (!isUniqueViolation(error, 'membership_active')) throw error;
    await sql`rollback to savepoint one_store`.execute(kysely);
    return false;
  }
}

export const createPeople = (database: Database): People => ({
  list: (storeId) => alone(database, (k) => peopleOf(k, storeId)),
  async lock(tx, storeId) {
    // Not "for update": guests who sit down refer to the row and must not wait.
    await inside(tx).selectFrom('store').select('id').where('id', '=', storeId).forNoKeyUpdate().execute();
    return peopleOf(inside(tx), storeId);
  },
  add(tx, { id, accountId, storeId, role, standing, since }) {
    const row = { id, account_id: accountId, store_id: storeId, role, standing, created_at: since };
    return atOneStore(tx, (kysely) =>
      kysely
        .insertInto('membership')
        .values({ ...row, deactivated_at: null })
        .execute(),
    );
  },
  save: (tx, { id, role, standing, active }, at) =>
    atOneStore(tx, (kysely) =>
      kysely
        .updateTable('membership')
        .set({ role, standing, deactivated_at: active ? null : at })
        .where('id', '=', id)
        .execute(),
    ),
});
