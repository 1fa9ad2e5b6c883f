/** Calls a table may make at once, and how long each takes to be forgotten. */
const BURST = 8;
const EACH_MS = 10_000;

export type Pace =
  | { readonly ok: true; readonly until: Date }
  /** Whole seconds until one more may come. */
  | { readonly ok: false; readonly retryAfter: number };

/** A leaky bucket in one instant: `until` is when all the calls so far are forgotten. */
export function paced(until: Date | null, now: Date): Pace {
  const from = Math.max(until?.getTime() ?? 0, now.getTime());
  const ahead = from + EACH_MS - now.getTime();
  const over = ahead - BURST * EACH_MS;
  return over > 0
    ? { ok: false, retryAfter: Math.ceil(over / 1_000) }
    : { ok: true, until: new Date(from + EACH_MS) };
}
