import { createOrdering, orderingMigrations } from '@hiorder/ordering';
import { checkoutOf } from './payment-provider.ts';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: orderingMigrations,
  connections: 12, // it does the most
  make(w) {
    const context = createOrdering({
      ...common(w, 'ordering'),
      database: w.databaseOf('ordering'),
      payment: w.client({ from: 'ordering', to: 'payment' }),
      checkout: checkoutOf(w),
      orderExpirySeconds: w.settings.orderExpirySeconds,
    });
    return { context, grpc: context.grpc };
  },
};
