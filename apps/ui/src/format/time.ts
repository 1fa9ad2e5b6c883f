import type { Locale } from '@hiorder/contracts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

/** `오후 7:14`, `7:14 PM`: the store's wall clock, wherever the phone thinks it is. */
export function formatClock(instant: string, locale: Locale, timeZone: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  return format(locale, options).format(new Date(instant));
}

/** The same without the half of the day, which is plain from its surroundings: `7:14`, in Japanese `19:14`. */
export function formatHour(instant: string, locale: Locale, timeZone: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  const parts = format(locale, options).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')}`;
}

/** `19:42`, the way a kitchen reads the clock, in every language. */
export function formatTime24(instant: string, timeZone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return format('en', options).format(new Date(instant));
}

export function minutesUntil(instant: string, now: number): number {
  return Math.ceil((Date.parse(instant) - now) / 60_000);
}

export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
