import CircuitBreaker from 'opossum';
import type { PaymentProvider, Unknown } from '../../../application/ports/payment-provider.ts';

export interface CircuitOptions {
  /** Calls within ten seconds before the share of failures counts. */
  readonly minimumCalls?: number;
  readonly failurePercentage?: number;
  /** How long it stays open before one call may try again. */
  readonly resetMs?: number;
}

/** The provider itself is in trouble; any other "unknown" is an answer of a provider that works. */
const TROUBLE = new Set([
  'timeout',
  'connection-lost',
  'not-connected',
  'provider-error',
  'provider-overloaded',
  'answer-unreadable',
]);

class Trouble extends Error {
  readonly result: Unknown;
  constructor(result: Unknown) {
    super(result.code);
    this.result = result;
  }
}

/** The fallback: nobody was asked, so nothing was taken or given back. The guest is told at once. */
const paymentUnavailable: Unknown = { kind: 'unknown', code: 'provider-unavailable', sent: false };

/** A circuit breaker around a provider: while it is in trouble, guests do not wait for it. */
export function guardedProvider(
  provider: PaymentProvider,
  o: CircuitOptions = {},
): PaymentProvider & { close(): void } {
  const circuit = new CircuitBreaker(
    async (call: () => Promise<{ kind: string }>) => {
      const result = await call();
      if (result.kind === 'unknown' && TROUBLE.has((result as Unknown).code))
        throw new Trouble(result as Unknown);
      return result;
    },
    {
      name: provider.name,
      timeout: false, // the adapter has deadlines of its own
      volumeThreshold: o.minimumCalls ?? 5,
      errorThresholdPercentage: o.failurePercentage ?? 50,
      resetTimeout: o.resetMs ?? 5_000,
      rollingCountTimeout: 10_000,
      rollingPercentilesEnabled: false,
    },
  );
  const guard = async <R extends { kind: string }>(call: () => Promise<R>): Promise<R | Unknown> => {
    try {
      return (await circuit.fire(call)) as R;
    } catch (error) {
      if (error instanceof Trouble) return error.result;
      if ((error as { code?: unknown }).code === 'EOPENBREAKER') return paymentUnavailable;
      throw error;
    }
  };
  return {
    name: provider.name,
    confirm: (call) => guard(() => provider.confirm(call)),
    cancel: (call) => guard(() => provider.cancel(call)),
    find: (consent) => guard(() => provider.find(consent)),
    close: () => circuit.shutdown(),
  };
}
