import { TechnicalError, type NewEvent, type Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import { OUTBOX_CHANNEL } from './append-outbox.ts';
import { outboxRows, type OutboxRow } from './envelope.ts';

/** Where an aggregate counts its events: the column `event_count bigint not null default 0` of its own row. */
export interface EventCounter {
  readonly table: string;
  /** The column that holds the event's subject. */
  readonly id: string;
  /** The column that holds the event's store, where ids are unique within a store only. */
  readonly store?: string;
}

export interface CountedOutbox {
  append(tx: Transaction, events: readonly NewEvent[]): Promise<void>;
  /** The same for rows made before. */
  insert(tx: Transaction, rows: readonly OutboxRow[]): Promise<void>;
}

/**
 * An outbox whose events carry their `sequence`: 1, 2, 3 … within each aggregate, without gaps. Numbers are drawn from the
 * aggregate's own row in the statement that writes the events, so they commit, or never were, together; the writer holds
 * that row's lock anyway, which makes their order the order of commits. Topics without a counter are written as they are.
 */
export function countedOutbox(o: {
  context: string;
  counters: Readonly<Record<string, EventCounter>>;
}): CountedOutbox {
  const statement = appendStatement(Object.entries(o.counters));
  const insert: CountedOutbox['insert'] = async (tx, rows) => {
    if (rows.length === 0) return;
    const answer = await clientOf(tx).query<{ homeless: string | null }>(statement, [JSON.stringify(rows)]);
    const homeless = answer.rows[0]?.homeless;
    if (homeless) throw new TechnicalError('aggregate-unknown', `No row counts the events of ${homeless}`);
  };
  return { insert, append: (tx, events) => insert(tx, outboxRows(o.context, events)) };
}

const KEYS = 'topic, subject, store_id';

function appendStatement(counters: readonly (readonly [string, EventCounter])[]): string {
  const topics = counters.map(([topic]) => `'${plain(topic)}'`).join(', ');
  const counts = counters.map(
    ([topic, counter], i) => `
counted_${i} as (
  update ${plain(counter.table)} c set event_count = c.event_count + a.added
  from added a
  where a.topic = '${topic}' and c.${plain(counter.id)} = a.subject
    ${counter.store === undefined ? '' : `and c.${plain(counter.store)} = a.store_id`}
  returning a.topic, a.subject, a.store_id, c.event_count - a.added as before
)`,
  );
  return `
with told as materialized (
  select r.topic, r.partition_key, r.event, r.ordinal, r.event ->> 'subject' as subject, r.event ->> 'storeid' as store_id
  from rows from (jsonb_to_recordset($1) as (topic text, partition_key text, event jsonb))
    with ordinality as r (topic, partition_key, event, ordinal)
),
added as materialized (select ${KEYS}, count(*) as added from told group by ${KEYS}),
${counts.join(',')},
counted as (${counters.map((_, i) => `select * from counted_${i}`).join(' union all ')}),
numbered as (
  select t.*, c.before + row_number() over (partition by ${KEYS} order by t.ordinal) as sequence
  from told t left join counted c using (${KEYS})
),
appended as (
  insert into outbox (topic, partition_key, event)
  select topic, partition_key,
    case when sequence is null then event else jsonb_set(event, '{sequence}', to_jsonb(sequence)) end
  from numbered order by ordinal
)
select pg_notify('${OUTBOX_CHANNEL}', ''),
  (select topic || ' ' || subject from numbered where sequence is null and topic in (${topics}) limit 1) as homeless`;
}

/** Names come from code; this only makes sure that none of them ever becomes SQL of another kind. */
function plain(name: string): string {
  if (/^[a-z][a-z0-9_.-]*$/.test(name)) return name;
  throw new Error(`${name} cannot be a table, a column or a topic`);
}
