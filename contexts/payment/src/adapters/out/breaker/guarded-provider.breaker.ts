import { createBreaker, OPEN, type BreakerOptions } from '@hiorder/http';
import type { PaymentProvider, Unknown } from '../../../application/ports/payment-provider.ts';

/** The provider itself is in trouble; any other "unknown" is an answer of a provider that works. */
const TROUBLE = new Set([
  'timeout',
  'connection-lost',
  'not-connected',
  'provider-error',
  'provider-overloaded',
  'answer-unreadable',
]);

/** The fallback: nobody was asked, so nothing was taken or given back. The guest is told at once. */
const paymentUnavailable: Unknown = { kind: 'unknown', code: 'provider-unavailable', sent: false };

/** A confirmation that takes longer is trouble, too, whatever comes of it in the end. */
const SLOW_MS = 3_000;

export interface GuardedProvider extends PaymentProvider {
  /** It takes no money just now, and is not asked to. */
  isLeftAlone(): boolean;
  close(): void;
}

/**
 * Circuit breakers around a provider: while it is in trouble, guests do not wait for it. Each kind of call has its own:
 * a provider that still answers questions while it takes no money must not look half well.
 */
export function guardedProvider(provider: PaymentProvider, o: BreakerOptions = {}): GuardedProvider {
  const circuit = (what: string, more: BreakerOptions = {}) =>
    createBreaker(`payment>${provider.name} ${what}`, { minimumCalls: 5, ...more, ...o });
  const confirming = circuit('confirm', { slowMs: SLOW_MS });
  const cancelling = circuit('cancel');
  const finding = circuit('find');
  return {
    name: provider.name,
    confirm: async (call) => closedOr(await confirming.run(() => provider.confirm(call), isTrouble)),
    cancel: async (call) => closedOr(await cancelling.run(() => provider.cancel(call), isTrouble)),
    find: async (consent) => closedOr(await finding.run(() => provider.find(consent), isTrouble)),
    declineReason: provider.declineReason,
    isLeftAlone: confirming.isOpen,
    close: () => [confirming, cancelling, finding].forEach((one) => one.close()),
  };
}

const closedOr = <R>(result: R | typeof OPEN): R | Unknown => (result === OPEN ? paymentUnavailable : result);

const isTrouble = (result: { kind: string; code?: string }): boolean =>
  result.kind === 'unknown' && TROUBLE.has(result.code ?? '');
