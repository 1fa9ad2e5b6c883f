import type { AuditEntry } from '@hiorder/contracts';
import { clientOf, type Database } from '@hiorder/postgres';
import type { AuditReader, AuditTrail } from '../../../application/ports/audit-trail.ts';
import type { State } from '../../../domain/audit/recorded.ts';

const REMEMBER = `
  with known as (select state from audit_state where store_id = $1 and subject_id = $2 for update),
  put as (
    insert into audit_state (store_id, subject_id, name, state) values ($1, $2, $3, $4)
    on conflict (store_id, subject_id) do update set name = excluded.name, state = excluded.state
  )
  select state from known`;

const ADD = `
  insert into audit_entry
    (id, store_id, at, area, action, actor, subject_id, subject_name, changes, details)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do nothing`;

export const postgresAuditTrail: AuditTrail = {
  async remember(tx, { storeId, id, name, state }) {
    const values = [storeId, id, name, JSON.stringify(state)];
    const { rows } = await clientOf(tx).query<{ state: State }>(REMEMBER, values);
    return rows[0]?.state;
  },
  async add(tx, { id, storeId, at, area, action, by, subject, changes, details }) {
    const texts = [changes, details].map((value) => JSON.stringify(value));
    const values = [id, storeId, at, area, action, JSON.stringify(by), subject.id, subject.name, ...texts];
    await clientOf(tx).query(ADD, values);
  },
};

interface Row extends Omit<AuditEntry, 'at' | 'subject'> {
  readonly at: Date;
  readonly subjectId: string;
  readonly subjectName: string | null;
}

// Compared to the millisecond: that is what a cursor can say.
const ENTRIES = `
  select e.id, e.at, e.area, e.action, e.actor as by, e.subject_id as "subjectId",
    coalesce(e.subject_name, s.name) as "subjectName", e.changes, e.details
  from audit_entry e
  left join audit_state s on s.store_id = e.store_id and s.subject_id = e.subject_id
  where e.store_id = $1
    and ($2::text is null or e.area = $2)
    and ($3::text is null or e.actor ->> 'id' = $3)
    and ($4::timestamptz is null or e.at >= $4)
    and ($5::timestamptz is null or e.at < $5)
    and ($6::timestamptz is null or (e.at, e.id) < ($6, $7))
  order by e.at desc, e.id desc
  limit $8`;

export const postgresAuditReader = ({ pool }: Database): AuditReader => ({
  async entries({ storeId, area, actor, from, to, place, limit }) {
    const values = [storeId, area, actor, from, to, place?.at, place?.id, limit].map((one) => one ?? null);
    const { rows } = await pool.query<Row>(ENTRIES, values);
    return rows.map(({ at, subjectId: id, subjectName: name, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      subject: { id, name },
    }));
  },
});
