export { dumpSchema } from './dump-schema.ts';
export { createDatabase, type Database, type DatabaseOptions } from './database.ts';
export { asTechnical, isConflict, isUnavailable } from './errors.ts';
export { migrate, type MigrationSet } from './migrate.ts';
export { dropDatabase, provisionDatabase, type Provision } from './provision.ts';
export { clientOf, kyselyOf } from './transaction.ts';
export { defaultDataDir } from './embedded/places.ts';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/server.ts';
