import { createHash, createHmac } from 'node:crypto';
import type { Database } from '@hiorder/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { Invitations } from '../../../application/ports/invitations.ts';
import type { Invitation } from '../../../domain/invitation.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

type Row = Selectable<IdentityTables['invitation']>;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const tokenOf = (id: string, secret: Buffer): string =>
  createHmac('sha256', secret).update(id).digest('base64url');

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

/** `secret`: of the installation; a link is made of it and of the invitation's id, so it can be told again and is not kept. */
export const createInvitations = (database: Database, secret: Buffer): Invitations => ({
  tokenOf: (id) => tokenOf(id, secret),
  open: (storeId) => alone(database, (k) => openOf(k, storeId)),
  openIn: (tx, storeId) => openOf(inside(tx), storeId),
  async findByToken(token) {
    const row = await alone(database, (k) =>
      k.selectFrom('invitation').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst(),
    );
    return row && invitationOf(row);
  },
  async add(tx, { id, storeId, email, name, role, invitedBy, at, expiresAt }) {
    await inside(tx)
      .insertInto('invitation')
      .values({
        ...{ id, store_id: storeId, email, name, role, invited_by: invitedBy },
        ...{ token_hash: hashOf(tokenOf(id, secret)) },
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
