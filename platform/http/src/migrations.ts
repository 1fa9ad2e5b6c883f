import type { MigrationSet } from '@hiorder/postgres';

export const httpMigrations: MigrationSet = {
  name: 'http',
  directory: new URL('../migrations/', import.meta.url),
};
