import { createOperations, operationsMigrations } from '@hiorder/operations';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: operationsMigrations,
  make(w) {
    const context = createOperations({
      ...{ ...common(w, 'operations'), database: w.databaseOf('operations') },
      printing: { here: w.settings.localPrinters },
    });
    return { context, grpc: context.grpc };
  },
};
