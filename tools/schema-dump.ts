// Keeps contexts/<x>/schema.sql a true picture of its migrations.
//   node tools/schema-dump.ts           write them
//   node tools/schema-dump.ts --check   exit 1 when one is out of step
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { httpMigrations } from '@hiorder/http';
import { messagingMigrations } from '@hiorder/messaging';
import { dumpSchema } from '@hiorder/postgres';
import { testDatabase } from '@hiorder/testing';
import { root } from './steps.ts';

const check = process.argv.includes('--check');
const contexts = readdirSync(join(root, 'contexts')).filter((name) =>
  existsSync(join(root, 'contexts', name, 'migrations')),
);
let stale = 0;

for (const context of contexts) {
  const directory = pathToFileURL(join(root, 'contexts', context, 'migrations/'));
  const database = await testDatabase([messagingMigrations, httpMigrations, { name: context, directory }]);
  const text = `-- Made by tools/schema-dump.ts from the migrations; do not edit.\n\n${await dumpSchema(database)}`;
  await database.drop();
  const file = join(root, 'contexts', context, 'schema.sql');
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!same && check)
    console.error(
      `contexts/${context}/schema.sql is out of step with its migrations: node tools/schema-dump.ts`,
    );
  if (!same && !check) writeFileSync(file, text);
  if (!same) stale += 1;
}
console.log(`${contexts.length} schemas, ${stale} ${check ? 'out of step' : 'written'}`);
process.exit(check && stale > 0 ? 1 : 0);
