import type { Locale, LocalizedText, Money } from '@hiorder/contracts';

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, format);
  return format;
}

/** `25만`, `250K`: for the side of a chart. */
export function shortAmount({ amount, currency }: Money, locale: Locale): string {
  const money = numberFormat(locale, { style: 'currency', currency });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 0;
  const compact = numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return compact.format(amount / 10 ** digits);
}

/** `12.3%` */
export const percent = (ratio: number, locale: Locale, digits = 1): string =>
  numberFormat(locale, {
    ...{ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(ratio);

/** `1.5` of a ratio's difference in percentage points. */
export const points = (difference: number, locale: Locale): string =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(difference * 100);

export const decimal = (value: number, locale: Locale, digits = 1): string =>
  numberFormat(locale, { maximumFractionDigits: digits }).format(value);

/** `12:30`, `1:05:00`: minutes and seconds as on a stopwatch, the same in every language. */
export function stopwatch(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** A business day in words; `parts` as in Intl.DateTimeFormat. */
export function dayText(day: string, locale: Locale, parts: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(parts)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  dates.set(key, format);
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** One day is no span: `11월 20일`, `11월 14일–11월 20일`. */
export function daysSpan({ from, to }: { from: string; to: string }, locale: Locale): string {
  const [first, last] = [from, to].map((day) => dayText(day, locale, { month: 'short', day: 'numeric' }));
  return from === to ? String(first) : `${first}–${last}`;
}

/** 1 is Monday. */
export const weekdayText = (weekday: number, locale: Locale, weekdayStyle: 'short' | 'long'): string =>
  dayText(`2026-03-${String(8 + weekday).padStart(2, '0')}`, locale, { weekday: weekdayStyle });

/** A name in the reader's language, else in the store's, else in any. */
export function nameIn(name: LocalizedText, locale: Locale, own: Locale): string | undefined {
  return name[locale] ?? name[own] ?? Object.values(name)[0];
}
