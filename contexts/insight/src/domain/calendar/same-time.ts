import { localTime } from '@hiorder/kernel';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** How far the clocks of a time zone are ahead of UTC at an instant. */
function ahead(at: number, timeZone: string): number {
  const { date, time } = localTime(new Date(at), timeZone);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** When the clock said the same, so many days before; also when clocks were changed in between. */
export function sameTimeBefore(now: string, days: number, timeZone: string): string {
  const at = Date.parse(now);
  const guess = at - days * DAY_MS;
  return new Date(guess + ahead(at, timeZone) - ahead(guess, timeZone)).toISOString();
}
