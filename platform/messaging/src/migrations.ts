import type { MigrationSet } from '@hiorder/postgres';

/** outbox, inbox and dead letters: applied to every context's database before the context's own set. */
export const messagingMigrations: MigrationSet = {
  name: 'messaging',
  directory: new URL('../migrations/context/', import.meta.url),
};

/** The embedded log: applied to the bus's own database. */
export const embeddedBusMigrations: MigrationSet = {
  name: 'bus',
  directory: new URL('../migrations/bus/', import.meta.url),
};
