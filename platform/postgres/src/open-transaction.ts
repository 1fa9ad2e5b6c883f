import { TechnicalError, type Transaction } from '@hiorder/kernel';
import { Kysely, PostgresDialect, type Dialect } from 'kysely';
import type pg from 'pg';

interface Open {
  readonly client: pg.PoolClient;
}

const open = new WeakMap<Transaction, Open>();
const kyselies = new WeakMap<pg.PoolClient, Kysely<unknown>>();

function stateOf(tx: Transaction): Open {
  const state = open.get(tx);
  if (!state) throw new TechnicalError('transaction-over', 'This transaction has ended');
  return state;
}

/** The connection of an open transaction. */
export const clientOf = (tx: Transaction): pg.PoolClient => stateOf(tx).client;

/** An open transaction through kysely. */
export function kyselyOf<T>(tx: Transaction): Kysely<T> {
  const { client } = stateOf(tx);
  let kysely = kyselies.get(client);
  if (!kysely) {
    kysely = new Kysely<unknown>({ dialect: dialectOn(client) });
    kyselies.set(client, kysely);
  }
  return kysely as unknown as Kysely<T>;
}

/** Always the same connection, never given back; and a transaction inside a transaction is refused. */
function dialectOn(client: pg.PoolClient): Dialect {
  const held = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => held, end: async () => undefined } as unknown as pg.Pool;
  const dialect = new PostgresDialect({ pool });
  return {
    createDriver() {
      const driver = dialect.createDriver();
      driver.beginTransaction = async () => {
        throw new TechnicalError('transaction-nested', 'This connection already is in a transaction');
      };
      return driver;
    },
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

export function registerTransaction(client: pg.PoolClient): { tx: Transaction; end: () => void } {
  const tx = Object.freeze({}) as Transaction;
  open.set(tx, { client });
  return { tx, end: () => open.delete(tx) };
}
