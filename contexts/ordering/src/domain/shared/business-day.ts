import { localTime } from '@hiorder/kernel';

/**
 * The store's business day (`YYYY-MM-DD`) that `at` belongs to. A store that works past midnight ends its day at
 * `dayEndsAt` (`HH:MM`, local time): what happens before that still counts as the day before.
 */
export function businessDay(at: Date, timeZone: string, dayEndsAt: string): string {
  const { date, time } = localTime(at, timeZone);
  return time < dayEndsAt ? dayBefore(date) : date;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
