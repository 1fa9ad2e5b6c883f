import type { Locale } from '@hiorder/contracts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string | undefined, parts: 'date' | 'time' | 'both') {
  const key = `${locale} ${timeZone} ${parts}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...(parts !== 'time' && { month: 'short', day: 'numeric' }),
      ...(parts === 'date' && { year: 'numeric' }),
      ...(parts !== 'date' && { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
      ...(timeZone !== undefined && { timeZone }),
    });
  formats.set(key, format);
  return format;
}

/**
 * To the second; with the day when it is not today. On the clock of `timeZone`, an IANA name; without one on the reader's
 * own.
 */
export function moment(
  instant: string,
  locale: Locale,
  { now = new Date(), timeZone }: { now?: Date; timeZone?: string } = {},
): string {
  const at = new Date(instant);
  const day = formatOf('en', timeZone, 'date');
  return formatOf(locale, timeZone, day.format(at) === day.format(now) ? 'time' : 'both').format(at);
}
