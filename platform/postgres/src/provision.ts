import pg from 'pg';
import { asTechnical } from './errors.ts';

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asTechnical(error);
  } finally {
    await client.end().catch(() => {});
  }
}

export interface Provision {
  readonly adminUrl: string;
  readonly database: string;
  readonly role: string;
  readonly password: string;
  /** Copies this database's content; it must have no connections. */
  readonly template?: string;
}

/** Makes the role and its database where missing; nobody else may connect. Answers the role's URL. */
export async function provisionDatabase(o: Provision): Promise<string> {
  await as(o.adminUrl, async (client) => {
    // Two processes starting at once must not race between "is it there" and "make it".
    await client.query(`SELECT pg_advisory_lock(hashtext('hiorder provision'))`);
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [o.role]);
    const verb = role.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${quote(o.role)} LOGIN PASSWORD ${client.escapeLiteral(o.password)}`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [o.database]);
    if (database.rowCount === 0) {
      const template = o.template ? ` TEMPLATE ${quote(o.template)}` : '';
      await client.query(`CREATE DATABASE ${quote(o.database)} OWNER ${quote(o.role)}${template}`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${quote(o.database)} FROM PUBLIC`);
  });
  const url = new URL(o.adminUrl);
  url.username = encodeURIComponent(o.role);
  url.password = encodeURIComponent(o.password);
  url.pathname = `/${o.database}`;
  return url.toString();
}

/** Removes a database with whatever connections it has, and its role. */
export async function dropDatabase(o: { adminUrl: string; database: string; role: string }): Promise<void> {
  await as(o.adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${quote(o.database)} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${quote(o.role)}`);
  });
}
