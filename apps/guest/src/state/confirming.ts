import { signal } from '@preact/signals';
import { type Answer, type KeptRequest, pause, sendUntilAnswered } from '@hiorder/ui';
import { type Wait, waitOf } from '../placing/waiting.ts';
import { api } from './api.ts';
import type { PaidOnItsWay } from './paid-on-its-way.ts';
import { party } from './party.ts';

/** A payment on its way from the provider to what it pays: nobody should pay that meanwhile. */
export interface Confirming {
  readonly id: string;
  /** Null at first: most answers come at once. */
  readonly wait: Wait | null;
}

/** What the payment window comes back with. */
export interface Returned {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
}

/**
 * The key comes from the provider's own, so a reload, a second tab or a lost network asks for the same confirmation and
 * not for another.
 */
export const confirmationOf = (path: string, { paymentKey, amount }: Returned): KeptRequest => ({
  path,
  body: { paymentKey, amount },
  idempotencyKey: `pay-${paymentKey}`.slice(0, 200),
  keptAt: Date.now(),
  scope: party.value?.tableSession.id ?? '',
  mayHaveArrived: true,
});

/** Asks until there is an answer, wherever people go meanwhile, and after a reload. */
export function createConfirming<Paid>({ kept, stopsBy, forget }: PaidOnItsWay) {
  const underway = signal<Confirming | null>(null);
  let stop = new AbortController();
  let wake = new AbortController();
  stopsBy(() => {
    stop.abort();
    underway.value = null;
  });

  function untilWoken(ms: number, signal: AbortSignal): Promise<void> {
    wake = new AbortController();
    signal.addEventListener('abort', now, { once: true });
    return pause(ms, wake.signal);
  }

  /** Does not wait until it is asked again by itself. */
  function now(): void {
    wake.abort();
  }

  return {
    ...{ underway, kept, now, forget },
    /** Undefined: it is being asked already, or the seat was lost meanwhile and the page there says so. */
    async ask(id: string, request: KeptRequest): Promise<Answer<Paid> | undefined> {
      const isOurs = underway.value?.id === id;
      if (isOurs && !stop.signal.aborted) return undefined;
      // What came before is kept, and asked again after a reload; there is one at a time.
      stop.abort();
      const { signal } = (stop = new AbortController());
      if (!isOurs) underway.value = { id, wait: null };
      const answer = await sendUntilAnswered<Paid>({
        ...{ api, request, store: kept, pause: untilWoken, signal, timeoutMs: 30_000 },
        onWaiting: (waiting) =>
          (underway.value = { id, wait: waitOf(waiting, underway.value?.wait ?? null) }),
      });
      if (signal.aborted) return undefined;
      underway.value = null;
      return answer;
    },
    /** Not asked until `ask` goes on with it: another way is tried, and it is not yet known whether that leads anywhere. */
    suspend(id: string): void {
      const now = underway.value;
      if (now?.id !== id) return;
      stop.abort();
      underway.value = { id, wait: now.wait && { ...now.wait, next: null } };
    },
  };
}
