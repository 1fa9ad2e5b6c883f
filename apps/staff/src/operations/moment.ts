import type { Locale } from '@hiorder/contracts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, withDate: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDate}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...(withDate && { month: 'short', day: 'numeric' }),
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    });
  formats.set(key, format);
  return format;
}

/** On the reader's own clock, to the second; with the day when it is not today. */
export function moment(instant: string, locale: Locale, now = new Date()): string {
  const at = new Date(instant);
  return formatOf(locale, at.toDateString() !== now.toDateString()).format(at);
}
