const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedish writes local time as `2026-03-01 04:59`, which sorts and cuts like ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format;
}

/** What calendar (`YYYY-MM-DD`) and clock (`HH:MM`) say in an IANA time zone. */
export function localTime(at: Date, timeZone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = formatOf(timeZone).format(at).split(' ');
  return { date, time };
}
