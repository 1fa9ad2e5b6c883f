const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format;
}

/**
 * The store's business day (`YYYY-MM-DD`) that `at` belongs to. A store that works past midnight ends its day at
 * `dayEndsAt` (`HH:MM`, local time): what happens before that still counts as the day before.
 */
export function businessDay(at: Date, timeZone: string, dayEndsAt: string): string {
  // Swedish writes local time as `2026-03-01 04:59`, which sorts and cuts like ISO 8601.
  const [date = '', time = ''] = formatOf(timeZone).format(at).split(' ');
  return time < dayEndsAt ? dayBefore(date) : date;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
