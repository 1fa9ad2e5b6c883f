export { withClient } from './admin.ts';
export { type Database, type DatabaseOptions, createDatabase } from './database.ts';
export { clientOf, kyselyOf } from './open-transaction.ts';
export { isLockTimeout, isUniqueViolation } from './database-error.ts';
export { dropDatabase, type ProvisionOptions, provisionDatabase } from './provision.ts';
export { migrate, type MigrateOptions } from './migrate.ts';
export type { MigrationSet } from './migration-files.ts';
export { dumpSchema } from './dump-schema.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './embedded/start.ts';
export { defaultDirectory as embeddedDirectory } from './embedded/home.ts';
export { type MachineLock, tryMachineLock } from './embedded/machine-lock.ts';
