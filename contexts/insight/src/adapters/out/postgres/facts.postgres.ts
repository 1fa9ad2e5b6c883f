import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Changed, FactRef, Facts } from '../../../application/ports/facts.ts';

interface FactTable<F extends FactRef> {
  readonly table: 'order_fact' | 'party_fact';
  /** What is known of a thing that nothing has been heard of. */
  nothing(id: string, storeId: string): F;
  /** When it happened, for those that are to be booked. */
  at(fact: F): string | null;
}

export function postgresFacts<F extends FactRef>(o: FactTable<F>): Facts<F> {
  const rows = rowsOf(o);
  return {
    async change(tx, refs, evolve) {
      const stores = new Map(refs.map(({ id, storeId }) => [id, storeId]));
      const ids = [...stores.keys()].sort();
      if (ids.length === 0) return [];
      // Those that are missing first, and only then locks: whoever held a lock while waiting for another's insert
      // could be waited for by that other in turn.
      const begun = ids.map((id) => changedBy(o.nothing(id, stores.get(id) ?? ''), evolve));
      const inserted = await rows.insert(tx, begun);
      const known = await rows.lock(
        tx,
        ids.filter((id) => !inserted.has(id)),
      );
      const changed = known
        .filter(({ id, storeId }) => stores.get(id) === storeId)
        .map((before) => changedBy(before, evolve));
      await rows.update(tx, changed.filter(isDifferent));
      return [...begun.filter(({ before }) => inserted.has(before.id)), ...changed];
    },

    async refsBetween(tx, { storeId, from, to }) {
      const between = `select id, store_id as "storeId" from ${o.table}
        where store_id = $1 and at >= coalesce($2::timestamptz, '-infinity')
          and at < coalesce($3::timestamptz, 'infinity') order by id`;
      return (await clientOf(tx).query<FactRef>(between, [storeId, from, to])).rows;
    },
  };
}

const changedBy = <F>(before: F, evolve: (before: F) => F): Changed<F> => ({ before, after: evolve(before) });

const isDifferent = <F>({ before, after }: Changed<F>): boolean =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after);

interface Row {
  readonly id: string;
  readonly store_id: string;
  readonly content: object;
}
const ROWS = `jsonb_to_recordset($1::jsonb) as x(id text, store_id text, at timestamptz, content jsonb)`;

/** The table's statements, each for as many facts as there are. */
function rowsOf<F extends FactRef>({ table, at }: FactTable<F>) {
  const lock = `select id, store_id, content from ${table} where id = any($1) order by id for update`;
  const insert = `insert into ${table} (id, store_id, at, content)
    select id, store_id, at, content from ${ROWS}
    where not exists (select from ${table} f where f.id = x.id)
    order by id on conflict do nothing returning id`;
  const update = `update ${table} f set at = x.at, content = x.content from ${ROWS} where f.id = x.id`;
  const factOf = ({ id, store_id: storeId, content }: Row): F =>
    ({ id, storeId, ...content }) as unknown as F;
  const rowOf = ({ after }: Changed<F>): object => {
    const { id, storeId, ...content } = after;
    return { id, store_id: storeId, at: at(after), content };
  };
  const json = (changed: readonly Changed<F>[]): [string] => [JSON.stringify(changed.map(rowOf))];

  return {
    async lock(tx: Transaction, ids: readonly string[]): Promise<F[]> {
      if (ids.length === 0) return [];
      return (await clientOf(tx).query<Row>(lock, [ids])).rows.map(factOf);
    },
    /** Answers those that nobody had begun; waits for those whom others are beginning. */
    async insert(tx: Transaction, changed: readonly Changed<F>[]): Promise<Set<string>> {
      if (changed.length === 0) return new Set();
      const { rows } = await clientOf(tx).query<{ id: string }>(insert, json(changed));
      return new Set(rows.map(({ id }) => id));
    },
    async update(tx: Transaction, changed: readonly Changed<F>[]): Promise<void> {
      if (changed.length > 0) await clientOf(tx).query(update, json(changed));
    },
  };
}
