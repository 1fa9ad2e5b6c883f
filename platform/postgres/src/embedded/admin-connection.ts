import type { Socket } from 'node:net';
import pg from 'pg';
import { SUPERUSER } from './cluster.ts';
import type { Home } from './home.ts';

/** Every process that needs the server holds one connection of this name, so that the last one can tell. */
const KEEPER = 'hiorder keeper';

export const adminUrlOf = (port: number, password: string): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;

/** Connects only if it is the server on our files: it knows our password (scram proves both sides) and says so. */
export async function connectKeeper(home: Home, adminUrl: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: KEEPER,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>(
      `select current_setting('data_directory') as directory`,
    );
    if (rows[0]?.directory !== home.data) throw new Error('another data directory');
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

export async function otherKeepers(keeper: pg.Client): Promise<number> {
  const { rows } = await keeper.query<{ others: string }>(
    'select count(*) as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [KEEPER],
  );
  return Number(rows[0]?.others ?? 0);
}

/** Only roles that are given a database may connect to one. */
export async function closeDefaultDatabases(keeper: pg.Client): Promise<void> {
  await keeper.query('revoke all on database postgres, template1 from public');
}

/** While it waits only for the server to go away, the process may end. */
export const letProcessEnd = (keeper: pg.Client) => socketOf(keeper).unref();
export const keepProcess = (keeper: pg.Client) => socketOf(keeper).ref();

const socketOf = (keeper: pg.Client) =>
  (keeper as unknown as { connection: { stream: Pick<Socket, 'ref' | 'unref'> } }).connection.stream;
