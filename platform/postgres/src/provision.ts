import type pg from 'pg';
import { urlOfDatabase, withClient } from './admin.ts';
import { quoteName, quoteText } from './identifier.ts';

export interface ProvisionOptions {
  /** Of a role that may create roles and databases. */
  readonly adminUrl: string;
  readonly database: string;
  readonly role: string;
  readonly password: string;
}

/** Two processes that start at once must not both find a role missing. */
const PROVISION_LOCK = 0x68696f72;

/** Makes the database and the one role that may connect to it, unless they are there; answers the role's URL. */
export async function provisionDatabase(o: ProvisionOptions): Promise<string> {
  await withClient(o.adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
    await ensureRole(admin, o);
    await ensureDatabase(admin, o);
    await admin.query(`revoke all on database ${quoteName(o.database)} from public`);
    await admin.query('select pg_advisory_unlock($1)', [PROVISION_LOCK]);
  });
  const url = new URL(urlOfDatabase(o.adminUrl, o.database));
  url.username = encodeURIComponent(o.role);
  url.password = encodeURIComponent(o.password);
  return url.href;
}

async function ensureRole(admin: pg.Client, o: ProvisionOptions): Promise<void> {
  const role = quoteName(o.role);
  const known = await admin.query('select 1 from pg_roles where rolname = $1', [o.role]);
  const attributes = `login nosuperuser nocreatedb nocreaterole noreplication password ${quoteText(o.password)}`;
  await admin.query(`${known.rowCount ? 'alter' : 'create'} role ${role} ${attributes}`);
  await admin.query(`alter role ${role} set timezone = 'UTC'`);
  // Whoever is no superuser must be able to act as a role to give it a database.
  const { rows } = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.superuser) await admin.query(`grant ${role} to current_user with set true`);
}

async function ensureDatabase(admin: pg.Client, o: ProvisionOptions): Promise<void> {
  const database = quoteName(o.database);
  const known = await admin.query('select 1 from pg_database where datname = $1', [o.database]);
  if (known.rowCount) return;
  await admin.query(
    `create database ${database} owner ${quoteName(o.role)} template template0 encoding 'UTF8'
     locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'`,
  );
}

/** Removes a database, whoever is connected to it, and its role. */
export async function dropDatabase(o: { adminUrl: string; database: string; role: string }): Promise<void> {
  await withClient(o.adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${quoteName(o.database)} with (force)`);
    await admin.query(`drop role if exists ${quoteName(o.role)}`);
  });
}
