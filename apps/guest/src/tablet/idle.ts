/** So long nobody touches the tablet before it asks whether somebody is there, and then before it begins anew. */
export const QUIET_MS = 90_000;
export const ANSWER_MS = 20_000;

/** `left`: seconds to answer in. */
export type Idle = { readonly kind: 'used' | 'over' } | { readonly kind: 'asked'; readonly left: number };

export function idleAfter(quietMs: number): Idle {
  if (quietMs < QUIET_MS) return { kind: 'used' };
  const rest = QUIET_MS + ANSWER_MS - quietMs;
  return rest > 0 ? { kind: 'asked', left: Math.ceil(rest / 1_000) } : { kind: 'over' };
}
