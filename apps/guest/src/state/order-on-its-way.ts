import { signal } from '@preact/signals';
import { type KeptRequest, stored } from '@hiorder/ui';
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
