import { fixedClock, newTrace } from '@hiorder/kernel';
import { defaultTiming, type PaymentDependencies } from '../../application/dependencies.ts';
import { createPatience } from '../../application/patience.ts';
import type { PaymentProvider } from '../../application/ports/payment-provider.ts';
import type { Payment } from '../../domain/payment/payment.ts';
import { memoryBooks } from './memory-books.ts';
import { simulatedProvider } from './simulated-provider.ts';

/** The books with payments in them, and what is told and logged of what becomes of them. */
export async function givenPayments(
  { at, ...answers }: { readonly at: Date } & Partial<Pick<PaymentProvider, 'cancel' | 'find'>>,
  ...payments: readonly Payment[]
) {
  const books = memoryBooks(() => undefined);
  const clock = fixedClock(at);
  const errors: string[] = [];
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (_: object, said: string) => errors.push(said),
    child: () => log,
  };
  const provider = simulatedProvider({ now: () => clock.now().getTime(), mishap: () => 'none' });
  const deps: PaymentDependencies = {
    ...{ unitOfWork: books.unitOfWork, payments: books.payments, work: books.work, clock, log },
    provider: { ...provider, ...answers },
    timing: defaultTiming,
    pause: async () => undefined,
    patience: createPatience(defaultTiming.patience),
    isProviderLeftAlone: () => false,
    waitFor: (work) => work,
  };
  await books.unitOfWork.transaction(async (tx) => {
    for (const payment of payments) await books.payments.add(tx, { payment, version: 1, trace: newTrace() });
  });
  const told = () => books.events().map(({ definition }) => definition.type.split('.')[2]);
  const stored = () => books.stored().map(({ payment }) => payment);
  const states = () => stored().map(({ state }) => state);
  return { deps, clock, errors, told, states, payments: stored, events: books.events };
}
