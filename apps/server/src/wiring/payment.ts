import { createPayment, paymentMigrations } from '@hiorder/payment';
import { providerOf } from './payment-provider.ts';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: paymentMigrations,
  make: (w) => ({
    context: createPayment({
      ...common(w, 'payment'),
      database: w.databaseOf('payment'),
      provider: providerOf(w),
    }),
  }),
};
