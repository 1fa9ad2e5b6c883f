import type { Transaction } from '@hiorder/kernel';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';

interface Open {
  readonly client: pg.PoolClient;
  kysely: Kysely<unknown> | undefined;
}

const open = new WeakMap<object, Open>();

/** Makes the opaque handle of a transaction that runs on `client`. */
export function handleOf(client: pg.PoolClient): Transaction {
  const handle = Object.freeze({}) as Transaction;
  open.set(handle, { client, kysely: undefined });
  return handle;
}

/** After this the handle is dead: using it throws instead of writing outside its transaction. */
export const forget = (tx: Transaction): void => void open.delete(tx);

function find(tx: Transaction): Open {
  const found = open.get(tx);
  if (!found) throw new Error('this transaction is over, or was not made by @hiorder/postgres');
  return found;
}

/** The connection of an open transaction, for plain SQL. */
export const clientOf = (tx: Transaction): pg.PoolClient => find(tx).client;

/** The same open transaction through kysely. */
export function kyselyOf<Tables>(tx: Transaction): Kysely<Tables> {
  const found = find(tx);
  found.kysely ??= onClient(found.client);
  return found.kysely as Kysely<Tables>;
}

function onClient(client: pg.PoolClient): Kysely<unknown> {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await client.query(query.sql, [...query.parameters]);
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('streaming is not offered inside a transaction');
    },
  };
  const refuse = async () => {
    throw new Error('this connection is already in a transaction');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<unknown>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
