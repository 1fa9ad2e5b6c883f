import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createDatabase, migrate, provisionDatabase, withClient, type MigrationSet } from '@hiorder/postgres';
import type pg from 'pg';

/** Migrated once and then copied, which takes a fraction of the time. Its role owns what is in it. */
export interface Template {
  readonly name: string;
  readonly role: string;
}

const TEMPLATE_LOCK = 0x74656d70;
const made = new Map<string, Promise<Template>>();

/** The template with these migrations, made by the first test process that needs it. */
export async function templateOf(adminUrl: string, sets: readonly MigrationSet[]): Promise<Template> {
  const name = `template_${await fingerprint(sets)}`;
  let template = made.get(name);
  if (!template) {
    template = make(adminUrl, name, sets);
    made.set(name, template);
  }
  return template;
}

async function fingerprint(sets: readonly MigrationSet[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, directory } of sets) {
    const base = directory.href.endsWith('/') ? directory : new URL(`${directory.href}/`);
    for (const file of (await readdir(base)).sort()) {
      hash.update(`${name}/${file}\0`).update(await readFile(new URL(file, base)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const make = (adminUrl: string, name: string, sets: readonly MigrationSet[]): Promise<Template> =>
  withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const finished = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!finished.rowCount) await build(admin, { adminUrl, name, sets });
    return { name, role: name };
  });

/** It gets its name last, so that one whose maker was interrupted is made again. */
async function build(
  admin: pg.Client,
  o: { adminUrl: string; name: string; sets: readonly MigrationSet[] },
): Promise<void> {
  const half = `${o.name}_incomplete`;
  await admin.query(`drop database if exists ${half} with (force)`);
  const url = await provisionDatabase({
    adminUrl: o.adminUrl,
    database: half,
    role: o.name,
    password: 'test',
  });
  const database = createDatabase({ url, name: half });
  try {
    await migrate({ database, sets: o.sets });
  } finally {
    await database.close();
  }
  // Else "reassign owned" in a copy would take the template along.
  await admin.query(`alter database ${half} owner to current_user`);
  await admin.query(`alter database ${half} rename to ${o.name}`);
}
