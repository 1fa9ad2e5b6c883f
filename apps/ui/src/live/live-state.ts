/** What a screen shows of its connection. `polling`: the stream is down, we ask every few seconds instead. */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline' | 'closed';

/** Short breaks (a tunnel, a server restart) are not worth a word; the bar comes after this many failures. */
const FAILURES_TO_TELL = 2;

export function stateAfterFailure(failures: number, online: boolean): LiveState {
  if (!online) return 'offline';
  return failures >= FAILURES_TO_TELL ? 'polling' : 'connecting';
}

/** Until the next attempt: soon at first, then at most half a minute, spread so that phones do not come all at once. */
export function reconnectDelay(failures: number, random: number): number {
  const base = Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
  return Math.round(base * (0.7 + random * 0.6));
}
