import { createInsight, insightMigrations } from '@hiorder/insight';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: insightMigrations,
  make: (w) => ({
    context: createInsight({ ...common(w, 'insight'), database: w.databaseOf('insight') }),
  }),
};
