import { createOperations, operationsMigrations } from '@hiorder/operations';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: operationsMigrations,
  make(w) {
    const context = createOperations({ ...common(w, 'operations'), database: w.databaseOf('operations') });
    return { context, grpc: context.grpc };
  },
};
