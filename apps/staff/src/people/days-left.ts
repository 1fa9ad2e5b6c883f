const DAY_MS = 24 * 3_600_000;

/** Days that an invitation is still good for, the last one not whole; undefined when it is over. */
export function daysLeft(expiresAt: string | undefined, now = Date.now()): number | undefined {
  const left = Date.parse(expiresAt ?? '') - now;
  return left > 0 ? Math.ceil(left / DAY_MS) : undefined;
}
