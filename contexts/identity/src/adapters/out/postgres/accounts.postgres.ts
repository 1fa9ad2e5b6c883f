import type { Database } from '@hiorder/postgres';
import type { Selectable } from 'kysely';
import type { Accounts } from '../../../application/ports/accounts.ts';
import type { Account } from '../../../domain/account.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

const accountOf = (row: Selectable<IdentityTables['account']>): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  passwordHash: row.password_hash,
  platformAdmin: row.platform_admin,
  disabled: row.disabled,
});

export const createAccounts = (database: Database): Accounts => ({
  async find(id) {
    const row = await alone(database, (k) =>
      k.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row && accountOf(row);
  },
  async findByEmail(email) {
    const row = await alone(database, (k) =>
      k.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst(),
    );
    return row && accountOf(row);
  },
  async membershipsOf(accountId) {
    const rows = await alone(database, (k) =>
      k
        .selectFrom('membership')
        .select(['store_id', 'role', 'standing'])
        .where('account_id', '=', accountId)
        .where('deactivated_at', 'is', null)
        .orderBy('created_at')
        .orderBy('store_id')
        .execute(),
    );
    return rows.map((row) => ({ storeId: row.store_id, role: row.role, standing: row.standing }));
  },
  async add(tx, account, at) {
    const added = await inside(tx)
      .insertInto('account')
      .values({
        id: account.id,
        email: account.email,
        name: account.name,
        password_hash: account.passwordHash,
        platform_admin: account.platformAdmin,
        disabled: account.disabled,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .execute();
    return added.length === 1;
  },
});
