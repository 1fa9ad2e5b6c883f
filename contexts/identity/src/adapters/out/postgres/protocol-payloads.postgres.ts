import { createHash } from 'node:crypto';
import type { Database } from '@hiorder/postgres';
import { sql, type Selectable } from 'kysely';
import type { ProtocolPayloads, StoredPayload } from '../../../application/ports/protocol-payloads.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

const keyOf = (o: { id: string; secret: boolean }): string =>
  o.secret ? createHash('sha256').update(o.id).digest('base64url') : o.id;

const storedOf = (row: Selectable<IdentityTables['oidc_payload']> | undefined): StoredPayload | undefined =>
  row && { payload: row.payload, consumedAt: row.consumed_at ?? undefined };

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const createProtocolPayloads = (database: Database): ProtocolPayloads => ({
  async put(o) {
    const columns = {
      payload: JSON.stringify(o.payload),
      grant_id: textOf(o.payload['grantId']),
      uid: textOf(o.payload['uid']),
      user_code: textOf(o.payload['userCode']),
      expires_at: o.expiresAt ?? null,
    };
    await alone(database, (k) =>
      k
        .insertInto('oidc_payload')
        .values({ ...columns, model: o.model, id: keyOf(o), consumed_at: null })
        .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(columns))
        .execute(),
    );
  },
  async find(o) {
    const row = await alone(database, (k) =>
      k
        .selectFrom('oidc_payload')
        .selectAll()
        .where('model', '=', o.model)
        .where('id', '=', keyOf(o))
        .executeTakeFirst(),
    );
    return storedOf(row);
  },
  async findBy({ model, uid, userCode }) {
    const row = await alone(database, (k) => {
      const query = k.selectFrom('oidc_payload').selectAll().where('model', '=', model);
      return (
        uid === undefined ? query.where('user_code', '=', userCode ?? '') : query.where('uid', '=', uid)
      )
        .limit(1)
        .executeTakeFirst();
    });
    return storedOf(row);
  },
  async consume(o) {
    const updated = await alone(database, (k) =>
      k
        .updateTable('oidc_payload')
        .set({ consumed_at: o.at })
        .where('model', '=', o.model)
        .where('id', '=', keyOf(o))
        .where('consumed_at', 'is', null)
        .returning('id')
        .execute(),
    );
    return updated.length === 1;
  },
  async hasSiblingConsumed(o) {
    const sibling = await alone(database, (k) =>
      k
        .selectFrom('oidc_payload as mine')
        .innerJoin('oidc_payload as other', (join) =>
          join.onRef('other.model', '=', 'mine.model').onRef('other.grant_id', '=', 'mine.grant_id'),
        )
        .where('mine.model', '=', o.model)
        .where('mine.id', '=', keyOf(o))
        .whereRef('other.id', '<>', 'mine.id')
        .whereRef(sql`other.payload ->> 'rotations'`, '=', sql`mine.payload ->> 'rotations'`)
        .whereRef(sql`other.payload ->> 'iiat'`, '=', sql`mine.payload ->> 'iiat'`)
        .where('other.consumed_at', '<', o.before)
        .select('other.id')
        .executeTakeFirst(),
    );
    return sibling !== undefined;
  },
  async remove(o) {
    await alone(database, (k) =>
      k.deleteFrom('oidc_payload').where('model', '=', o.model).where('id', '=', keyOf(o)).execute(),
    );
  },
  async removeAccount(tx, accountId) {
    await inside(tx)
      .deleteFrom('oidc_payload')
      .where(sql`payload ->> 'accountId'`, '=', accountId)
      .execute();
  },
  async removeGrant(model, grantId) {
    await alone(database, (k) =>
      k.deleteFrom('oidc_payload').where('model', '=', model).where('grant_id', '=', grantId).execute(),
    );
  },
  async removeExpired(before) {
    await alone(database, (k) => k.deleteFrom('oidc_payload').where('expires_at', '<', before).execute());
  },
});
