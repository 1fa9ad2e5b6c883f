import { createHash } from 'node:crypto';
import type { Database } from '@hiorder/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { Invitations } from '../../../application/ports/invitations.ts';
import type { Invitation } from '../../../domain/invitation.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

type Row = Selectable<IdentityTables['invitation']>;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const stateOf = (row: Row): Invitation['state'] =>
  row.accepted_at !== null ? 'accepted' : row.withdrawn_at !== null ? 'withdrawn' : 'open';

const invitationOf = (row: Row): Invitation => ({
  id: row.id,
  storeId: row.store_id,
  email: row.email,
  name: row.name,
  role: row.role,
  invitedBy: row.invited_by,
  at: row.created_at,
  expiresAt: row.expires_at,
  state: stateOf(row),
});

async function openOf(kysely: Kysely<IdentityTables>, storeId: string): Promise<Invitation[]> {
  const rows = await kysely
    .selectFrom('invitation')
    .selectAll()
    .where('store_id', '=', storeId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(invitationOf);
}

export const createInvitations = (database: Database): Invitations => ({
  open: (storeId) => alone(database, (k) => openOf(k, storeId)),
  openIn: (tx, storeId) => openOf(inside(tx), storeId),
  async findByToken(token) {
    const row = await alone(database, (k) =>
      k.selectFrom('invitation').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst(),
    );
    return row && invitationOf(row);
  },
  async add(tx, { id, storeId, email, name, role, invitedBy, at, expiresAt }, token) {
    await inside(tx)
      .insertInto('invitation')
      .values({
        ...{ id, store_id: storeId, email, name, role, token_hash: hashOf(token), invited_by: invitedBy },
        ...{ created_at: at, expires_at: expiresAt, accepted_at: null, withdrawn_at: null },
      })
      .execute();
  },
  async settle(tx, id, { state, at }) {
    await inside(tx)
      .updateTable('invitation')
      .set(state === 'accepted' ? { accepted_at: at } : { withdrawn_at: at })
      .where('id', '=', id)
      .execute();
  },
});
