import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Changed, FactRef, Facts, TimeSpan } from '../../../application/ports/facts.ts';

interface FactTable<F extends FactRef> {
  readonly table: 'order_fact' | 'party_fact';
  /** What is known of a thing that nothing has been heard of. */
  nothing(id: string, storeId: string): F;
  /** When it happened, for those that are to be booked. */
  at(fact: F): string | null;
}

interface Row {
  readonly id: string;
  readonly store_id: string;
  readonly content: object;
}

export function postgresFacts<F extends FactRef>(o: FactTable<F>): Facts<F> {
  const { table } = o;
  const sql = {
    lock: `select id, store_id, content from ${table} where id = any($1) order by id for update`,
    insert: `insert into ${table} (id, store_id, at, content)
      select id, store_id, at, content from ${ROWS} on conflict do nothing returning id`,
    update: `update ${table} f set at = x.at, content = x.content from ${ROWS} where f.id = x.id`,
    between: `select id, store_id as "storeId" from ${table}
      where store_id = $1 and at >= coalesce($2::timestamptz, '-infinity') and at < coalesce($3::timestamptz, 'infinity') order by id`,
  };
  const factOf = ({ id, store_id: storeId, content }: Row): F =>
    ({ id, storeId, ...content }) as unknown as F;

  async function lock(tx: Transaction, ids: readonly string[]): Promise<F[]> {
    const { rows } = await clientOf(tx).query<Row>(sql.lock, [ids]);
    return rows.map(factOf);
  }

  /** Those that nobody had begun meanwhile. */
  async function insert(tx: Transaction, changed: readonly Changed<F>[]): Promise<Set<string>> {
    const { rows } = await clientOf(tx).query<{ id: string }>(sql.insert, [
      JSON.stringify(rowsOf(changed, o.at)),
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  return {
    async change(tx, refs, evolve) {
      const stores = new Map(refs.map(({ id, storeId }) => [id, storeId]));
      const ids = [...stores.keys()].sort();
      if (ids.length === 0) return [];
      const known = await lock(tx, ids);
      const there = new Set(known.map(({ id }) => id));
      const begun = ids
        .filter((id) => !there.has(id))
        .map((id) => changedBy(o.nothing(id, stores.get(id) ?? ''), evolve));
      const inserted = begun.length > 0 ? await insert(tx, begun) : new Set<string>();
      const raced = begun.map(({ before }) => before.id).filter((id) => !inserted.has(id));
      const met = raced.length > 0 ? await lock(tx, raced) : [];
      const changed = [...known, ...met]
        .filter(({ id, storeId }) => stores.get(id) === storeId)
        .map((before) => changedBy(before, evolve));
      await update(tx, sql.update, rowsOf(changed.filter(isDifferent), o.at));
      return [...begun.filter(({ before }) => inserted.has(before.id)), ...changed];
    },

    async refsBetween(tx: Transaction, { storeId, from, to }: TimeSpan) {
      const { rows } = await clientOf(tx).query<FactRef>(sql.between, [storeId, from, to]);
      return rows;
    },
  };
}

const ROWS = `jsonb_to_recordset($1::jsonb) as x(id text, store_id text, at timestamptz, content jsonb)`;

const changedBy = <F>(before: F, evolve: (before: F) => F): Changed<F> => ({ before, after: evolve(before) });

const isDifferent = <F>({ before, after }: Changed<F>): boolean =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after);

const rowsOf = <F extends FactRef>(
  changed: readonly Changed<F>[],
  at: (fact: F) => string | null,
): object[] =>
  changed.map(({ after }) => {
    const { id, storeId, ...content } = after;
    return { id, store_id: storeId, at: at(after), content };
  });

async function update(tx: Transaction, sql: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await clientOf(tx).query(sql, [JSON.stringify(rows)]);
}
