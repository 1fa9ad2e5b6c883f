import { signal } from '@preact/signals';
import type { KeptRequest } from '@hiorder/ui';
import { stored } from '@hiorder/ui/stored';
import type { Wait } from '../placing/waiting.ts';

/**
 * `waiting`: not through yet; it goes out again by itself, with the same key. `stopping`: given up after it may have
 * arrived; nothing else is ordered until that is known.
 */
export type Placing =
  | { readonly phase: 'sending' }
  | ({ readonly phase: 'waiting' } & Wait)
  | { readonly phase: 'stopping'; readonly next: number | null; readonly hidden: boolean };
export const placing = signal<Placing | null>(null);

/** The order on its way, over reloads. */
export const kept = stored<KeptRequest>('hiorder.order');
export const isOrderKept = (): boolean => kept.read() !== null;

/** Sent by itself after this long it would surprise more than help. */
const KEPT_MS = 15 * 60_000;
export const isTooOld = ({ keptAt, givenUp }: KeptRequest): boolean =>
  !givenUp && Date.now() - keptAt >= KEPT_MS;

let held: Placing | null = null;

/** After a reload it is on its way before its code is there: it is shown, and nothing else is ordered meanwhile. */
export function holdKeptOrder(scope: string | undefined): void {
  const request = kept.read();
  if (!request || placing.value || request.scope !== scope || isTooOld(request)) return;
  placing.value = held = request.givenUp
    ? { phase: 'stopping', next: null, hidden: true }
    : { phase: 'waiting', why: 'unanswered', next: null, long: false };
}

/** Whether nobody goes on with it yet. */
export const isHeld = (): boolean => held !== null && placing.value === held;

let stop = new AbortController();

export function beginSending(): AbortSignal {
  stop = new AbortController();
  return stop.signal;
}

export function stopSending(): void {
  stop.abort();
}

/** The seat is no longer ours, and so is what was kept for it. */
export function forgetKeptOrder(): void {
  stopSending();
  kept.clear();
  placing.value = null;
}
