import type { Party } from '../../../application/ports/floor.ts';

/** Of `table_session` and the table where it is now; null where nothing is known of them. */
export interface PartyColumns {
  readonly closed_at: Date | null;
  readonly close_forced: boolean | null;
  readonly close_reason: string | null;
  readonly party_table_id: string | null;
  readonly party_table_name: string | null;
}

export const PARTY_OF = `
  select p.closed_at, p.close_forced, p.close_reason, p.table_id as party_table_id, t.name as party_table_name
  from table_session p
  left join table_tile t on t.table_id = p.table_id and t.store_id = p.store_id
  where p.table_session_id = $1 and p.store_id = $2`;

export const partyOf = ({ closed_at: at, party_table_id: id, ...row }: PartyColumns): Party => ({
  // A table that was only ever spoken of has no name yet.
  table: id && row.party_table_name ? { id, name: row.party_table_name } : null,
  tableClosed: at && {
    ...{ at: at.toISOString(), forced: row.close_forced === true, reason: row.close_reason },
  },
});
