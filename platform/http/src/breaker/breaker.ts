import CircuitBreaker from 'opossum';
import { keepBreaker, type BreakerState } from './breakers.ts';

export interface BreakerOptions {
  /** Calls within ten seconds before the share of failures counts. */
  readonly minimumCalls?: number;
  readonly failurePercentage?: number;
  /** How long it stays open before one call may try again. */
  readonly resetMs?: number;
  /** A call without an answer for this long counts as failed there and then, although it goes on. */
  readonly slowMs?: number;
}

/** Nobody was asked: it has failed too often just now. */
export const OPEN: unique symbol = Symbol('open');

export interface Breaker {
  run<T>(work: () => Promise<T>, isFailure: (result: T) => boolean): Promise<T | typeof OPEN>;
  /** Nobody is asked just now. */
  isOpen(): boolean;
  close(): void;
}

class Counted extends Error {}

/**
 * A circuit breaker. It only counts and lets through: what `work` answers or throws reaches the caller unchanged, also
 * when it counted as a failure.
 */
export function createBreaker(name: string, o: BreakerOptions = {}): Breaker {
  const circuit = new CircuitBreaker((attempt: () => Promise<void>) => attempt(), {
    name,
    timeout: o.slowMs ?? false,
    volumeThreshold: o.minimumCalls ?? 10,
    errorThresholdPercentage: o.failurePercentage ?? 50,
    resetTimeout: o.resetMs ?? 5_000,
    rollingCountTimeout: 10_000,
    rollingPercentilesEnabled: false,
    enableSnapshots: false,
  });
  let rejected = 0;
  const kept = keepBreaker({
    name,
    state: () => stateOf(circuit),
    counts: () => ({ calls: circuit.stats.fires, failures: circuit.stats.failures, rejected }),
  });
  for (const outcome of ['success', 'failure'] as const) circuit.on(outcome, () => kept.ended(outcome));
  for (const change of ['open', 'halfOpen', 'close'] as const) circuit.on(change, kept.changed);
  circuit.on('close', () => (rejected = 0));
  /** Also while one tries: whoever comes then is not let through either. */
  const isOpen = (): boolean => circuit.opened || (circuit.halfOpen && !circuit.pendingClose);
  return {
    isOpen,
    async run(work, isFailure) {
      // Were rejected calls fired, too, they would count as calls that did not fail.
      if (isOpen()) {
        rejected += 1;
        kept.ended('reject');
        return OPEN;
      }
      let result: ReturnType<typeof work> | undefined;
      const counted = circuit.fire(async () => {
        result = work();
        if (isFailure(await result)) throw new Counted();
      });
      await counted.catch(() => undefined);
      return result ?? OPEN;
    },
    close() {
      kept.forget();
      circuit.shutdown();
    },
  };
}

const stateOf = (circuit: Pick<CircuitBreaker<never>, 'opened' | 'halfOpen'>): BreakerState =>
  circuit.opened ? 'open' : circuit.halfOpen ? 'half-open' : 'closed';
