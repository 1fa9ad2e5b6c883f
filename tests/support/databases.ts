import { withClient } from '@hiorder/postgres';
import { eventually } from '@hiorder/testing';
import pg from 'pg';

/** One database, as the server's administrator. */
export function urlIn(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

interface Query {
  readonly database: string;
  readonly sql: string;
  readonly values: unknown[];
}

const queryDatabase = <Row extends pg.QueryResultRow>(adminUrl: string, o: Query): Promise<Row[]> =>
  withClient(urlIn(adminUrl, o.database), async (client) => (await client.query<Row>(o.sql, o.values)).rows);

/** Holds what `sql` locks until it is let go; then nothing has changed. */
export async function heldLock(
  adminUrl: string,
  o: { database: string; sql: string; values?: unknown[] },
): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: urlIn(adminUrl, o.database) });
  await client.connect();
  await client.query('begin');
  await client.query(o.sql, o.values);
  return { release: () => client.end() };
}

async function holdRow<T>(adminUrl: string, o: Query, during: () => Promise<T>): Promise<T> {
  await eventually(async () => {
    if ((await queryDatabase(adminUrl, o)).length === 0) throw new Error(`there is no row to hold: ${o.sql}`);
  });
  const lock = await heldLock(adminUrl, o);
  try {
    return await during();
  } finally {
    await lock.release();
  }
}

/** The databases of an installation, a context each, as the server's administrator. */
export interface Databases {
  /** Reads one context's database. */
  query<Row extends pg.QueryResultRow>(context: string, sql: string, values?: unknown[]): Promise<Row[]>;
  /**
   * What `during` answers, while whoever wants a row that `sql` locks waits. The row has to be there by now or soon.
   */
  holding<T>(
    row: { readonly context: string; readonly sql: string; readonly values: unknown[] },
    during: () => Promise<T>,
  ): Promise<T>;
}

/** Those whose names begin so. */
export const databasesOf = (adminUrl: string, prefix: string): Databases => ({
  query: (context, sql, values = []) =>
    queryDatabase(adminUrl, { database: `${prefix}${context}`, sql, values }),
  holding: ({ context, ...row }, during) =>
    holdRow(adminUrl, { ...row, database: `${prefix}${context}` }, during),
});
