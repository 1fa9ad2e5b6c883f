import type { Database } from '@hiorder/postgres';
import type { Selectable } from 'kysely';
import type { Members } from '../../../application/ports/members.ts';
import type { Member } from '../../../domain/member.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

const memberOf = (row: Selectable<IdentityTables['member']> | undefined): Member | undefined =>
  row && { id: row.id, email: row.email, passwordHash: row.password_hash };

export const createMembers = (database: Database): Members => ({
  find: async (id) =>
    memberOf(
      await alone(database, (k) =>
        k.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst(),
      ),
    ),
  findByEmail: async (email) =>
    memberOf(
      await alone(database, (k) =>
        k.selectFrom('member').selectAll().where('email', '=', email).executeTakeFirst(),
      ),
    ),
  lock: async (tx, id) =>
    memberOf(
      await inside(tx).selectFrom('member').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    ),
  async add(tx, { id, email, passwordHash }, at) {
    const added = await inside(tx)
      .insertInto('member')
      .values({ id, email, password_hash: passwordHash, created_at: at })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .execute();
    return added.length === 1;
  },
  async remove(tx, id) {
    await inside(tx).deleteFrom('member').where('id', '=', id).execute();
  },
});
