import { createHmac } from 'node:crypto';
import type { Database } from '@hiorder/postgres';
import { sql } from 'kysely';
import type { SignInFailures } from '../../../application/ports/sign-in-failures.ts';
import { alone, inside } from './identity-database.ts';

const NEVER = new Date(0);

/** `secret` keys the hashes: the table alone does not tell which addresses were tried. */
export function createSignInFailures(database: Database, secret: Buffer): SignInFailures {
  const hashOf = (key: string): Buffer => createHmac('sha256', secret).update(key).digest();
  return {
    async lock(tx, keys) {
      const hashes = keys.map(hashOf);
      await inside(tx)
        .insertInto('sign_in_failure')
        .values(hashes.map((key) => ({ key, count: 0, last_at: NEVER, succeeded_at: null })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const rows = await inside(tx)
        .selectFrom('sign_in_failure')
        .selectAll()
        .where('key', 'in', hashes)
        .orderBy('key')
        .forUpdate()
        .execute();
      return hashes.map((hash) => {
        const row = rows.find(({ key }) => key.equals(hash));
        const failures = row && row.count > 0 ? { count: row.count, lastAt: row.last_at } : undefined;
        return { failures, succeededAt: row?.succeeded_at ?? undefined };
      });
    },
    async save(tx, key, { count, lastAt }) {
      await inside(tx)
        .updateTable('sign_in_failure')
        .set({ count, last_at: lastAt })
        .where('key', '=', hashOf(key))
        .execute();
    },
    async takeBack(tx, key) {
      await inside(tx)
        .updateTable('sign_in_failure')
        .set({ count: sql<number>`greatest(count - 1, 0)` })
        .where('key', '=', hashOf(key))
        .execute();
    },
    async succeed(tx, key, at) {
      await inside(tx)
        .updateTable('sign_in_failure')
        .set({ count: 0, succeeded_at: at })
        .where('key', '=', hashOf(key))
        .execute();
    },
    async forget({ failuresBefore, successesBefore }) {
      await alone(database, (k) =>
        k
          .deleteFrom('sign_in_failure')
          .where('last_at', '<', failuresBefore)
          .where((row) =>
            row.or([row('succeeded_at', 'is', null), row('succeeded_at', '<', successesBefore)]),
          )
          .execute(),
      );
    },
  };
}
