import { localTime } from './local-time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** When the business day that `at` belongs to is over: the next moment at which the store's clock says `dayEndsAt`. */
export function businessDayEnd(at: Date, timeZone: string, dayEndsAt: string): Date {
  const { time } = localTime(at, timeZone);
  const now = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const minutes = (minutesOf(dayEndsAt) - minutesOf(time) + DAY) % DAY || DAY;
  const after = (shift: number): Date => new Date(now + (minutes + shift) * MINUTE);
  // A change of summer time on the way moves the clock by an hour; a time that it leaves out is taken as it comes.
  const end = [0, -60, 60].map(after).find((one) => localTime(one, timeZone).time === dayEndsAt);
  return end !== undefined && end > at ? end : after(0);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
