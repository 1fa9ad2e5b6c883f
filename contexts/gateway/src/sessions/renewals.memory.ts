import type { Clock } from '@hiorder/kernel';
import { LATECOMERS_MS, nameOf, type Renewals } from './renewals.ts';

/** Of one process. */
export function renewalsInMemory<T>(clock: Clock): Renewals<T> {
  const flights = new Map<string, { result: Promise<T>; until: number }>();
  const forgetOld = (now: number): void => {
    for (const [key, flight] of flights) {
      if (flight.until > now) return; // in order of insertion
      flights.delete(key);
    }
  };
  return (secret, renew) => {
    const key = nameOf(secret);
    const now = clock.now().getTime();
    forgetOld(now);
    const known = flights.get(key);
    if (known !== undefined) return known.result;
    const result = renew();
    flights.set(key, { result, until: now + LATECOMERS_MS });
    result.catch(() => flights.delete(key));
    return result;
  };
}
