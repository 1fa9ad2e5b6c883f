import type { TestDatabase } from '@hiorder/testing';

const TABLES = [
  ...[
    'store',
    'popularity',
    'category',
    'menu_item',
    'item_stock',
    'dining_table',
    'order_fact',
    'party_fact',
  ],
  ...['sales_hour', 'item_day', 'option_day', 'table_day', 'payment_day', 'loss_day'],
  ...['basket_span', 'item_span', 'pair_span'],
];
const CHUNK = 5_000;

/** The same read models in another database. */
export async function copyAll(from: TestDatabase, to: TestDatabase): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await from.pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t`);
    for (let i = 0; i < rows.length; i += CHUNK) {
      const part = JSON.stringify(rows.slice(i, i + CHUNK).map(({ row }) => row));
      await to.pool.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        part,
      ]);
    }
  }
}

/** A thousand other stores, a thousand orders each, over a hundred days: what a million orders leave behind. */
const HISTORY = [
  `insert into store select 'other-' || s, 'ko', 'KRW', now(),
     '[{"since": "2026-01-01T00:00:00.000Z", "timeZone": "Asia/Seoul", "dayEndsAt": "05:00"}]'
   from generate_series(1, 1000) s`,
  `insert into menu_item select 'other-' || s || '-' || i, 'other-' || s, 1, 'category', '{"ko": "메뉴"}', 'main', false, '{}', false
   from generate_series(1, 1000) s, generate_series(1, 50) i`,
  `insert into order_fact
   select 'other-' || n, 'other-' || (n % 1000 + 1), timestamptz '2025-12-01' + n * interval '8.64 seconds',
     (select content from order_fact where id = 'order-1')
   from generate_series(1, 1000000) n`,
  `insert into party_fact
   select 'other-' || n, 'other-' || (n % 1000 + 1), timestamptz '2025-12-01' + n * interval '17 seconds',
     (select content from party_fact where id = 'session-party-1-of-busy')
   from generate_series(1, 500000) n`,
  `insert into sales_hour select 'other-' || s, date '2025-12-01' + d, h, 2, 0, 30000, 0, 0, 30000
   from generate_series(1, 1000) s, generate_series(0, 99) d, generate_series(11, 15) h`,
  `insert into item_day select 'other-' || s, date '2025-12-01' + d, 'other-' || s || '-' || i, 1, 1, 1, 10000, 0, 0, 0, 0
   from generate_series(1, 1000) s, generate_series(0, 99) d, generate_series(1, 15) i`,
  `insert into table_day select 'other-' || s, date '2025-12-01' + d, 't' || i, 1, 10000, 1, 2, 1, 3600
   from generate_series(1, 1000) s, generate_series(0, 99) d, generate_series(1, 5) i`,
  `insert into item_span select 'other-' || s, 682 + p, 'lunch', 'other-' || s || '-' || i, 20, 30
   from generate_series(1, 1000) s, generate_series(0, 1) p, generate_series(1, 50) i`,
  `insert into pair_span select 'other-' || s, 682 + p, 'other-' || s || '-' || i, 'other-' || s || '-' || j, 2
   from generate_series(1, 1000) s, generate_series(0, 1) p, generate_series(1, 25) i, generate_series(26, 50) j`,
];

export async function addHistory({ pool }: TestDatabase): Promise<void> {
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  for (const sql of HISTORY) await client.query(sql);
  client.release(true);
}

export async function settle({ pool }: TestDatabase): Promise<void> {
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  await client.query('vacuum analyze');
  client.release(true);
}
