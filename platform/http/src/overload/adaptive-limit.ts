import { usualDurations } from './usual-durations.ts';

export interface LimitOptions {
  readonly initial?: number;
  readonly least?: number;
  readonly most?: number;
}

export interface AdaptiveLimit {
  readonly value: number;
  /** A request that was let in has ended well. */
  ended(kind: string, tookMs: number): void;
  /** A request was let in: so many are in flight with it. */
  began(inFlight: number): void;
  /** To be called often; `lagMs` is how late the event loop is. */
  tick(now: number, lagMs: number): void;
}

const WINDOW_MS = 200;
const LEAST_SAMPLES = 10;
/** Half of the requests may take so many times longer than usual: less leaves capacity unused, more is only waiting. */
const TOLERANCE = 2;
/** A loop that is later than this on average has more to do than it can. */
const TOLERATED_LAG_MS = 40;
const SMOOTHING = 0.3;

/**
 * How many requests may be in flight, found out while running, after Gradient2 of Netflix' concurrency-limits: while
 * requests take as long as usual the limit grows by its square root; when they take longer, or the event loop is late
 * (with one thread, that is where a lack of CPU shows), it shrinks in proportion. Other than there, times are compared
 * within their kind, and by the median: one slow dependency must not turn away what does not need it.
 */
export function adaptiveLimit(o: LimitOptions = {}): AdaptiveLimit {
  const { initial = 100, least = 32, most = 1_000 } = o;
  const usual = usualDurations();
  let limit = initial;
  let slowdowns: number[] = [];
  let lag = { sum: 0, count: 0 };
  let mostInFlight = 0;
  let windowEnd = -Infinity;

  function adapt(): void {
    const calm = mostInFlight < limit / 2 || limit <= least;
    if (mostInFlight >= limit / 2) {
      const slow = TOLERANCE / median(slowdowns);
      const late = TOLERATED_LAG_MS / Math.max(1, lag.sum / lag.count);
      const gradient = Math.max(0.5, Math.min(1, slow, late));
      const wanted = limit * gradient + (gradient === 1 ? Math.sqrt(limit) : 0);
      limit = Math.max(least, Math.min(most, limit + SMOOTHING * (wanted - limit)));
    }
    usual.learn({ calm });
  }

  return {
    get value() {
      return Math.floor(limit);
    },
    began: (inFlight) => void (mostInFlight = Math.max(mostInFlight, inFlight)),
    ended: (kind, tookMs) => void slowdowns.push(usual.slowdown(kind, tookMs)),
    tick(now, lagMs) {
      lag = { sum: lag.sum + lagMs, count: lag.count + 1 };
      if (now < windowEnd || slowdowns.length < LEAST_SAMPLES) return;
      adapt();
      windowEnd = now + WINDOW_MS;
      slowdowns = [];
      lag = { sum: 0, count: 0 };
      mostInFlight = 0;
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
