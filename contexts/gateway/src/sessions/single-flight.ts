import { createHash } from 'node:crypto';
import type { Clock } from '@hiorder/kernel';

/**
 * Runs `work` once for a key, however many ask, and gives latecomers the same result for a while: a request that was
 * under way when the session was renewed still carries the old cookie, and an old refresh token must not be used twice.
 */
export function singleFlight<T>(
  clock: Clock,
  keepMs: number,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, { result: Promise<T>; until: number }>();
  const forgetOld = (now: number): void => {
    for (const [key, flight] of flights) {
      if (flight.until > now) return; // in order of insertion
      flights.delete(key);
    }
  };
  return (secret, work) => {
    const key = createHash('sha256').update(secret).digest('base64url');
    const now = clock.now().getTime();
    forgetOld(now);
    const known = flights.get(key);
    if (known !== undefined) return known.result;
    const result = work();
    flights.set(key, { result, until: now + keepMs });
    result.catch(() => flights.delete(key));
    return result;
  };
}
