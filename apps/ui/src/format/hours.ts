import type { Locale, OpenSpan } from '@hiorder/contracts';

/** 2024 began on a Monday. */
const dayName = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

/** `월–금`, `토·일`; nothing where it is every day. */
function dayNames(days: readonly number[], locale: Locale): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (sorted.length === 7) return '';
  const runs: number[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const named = (run: readonly number[]): string[] => run.map((day) => dayName(day, locale));
  return runs
    .map((run) => (run.length > 2 ? `${named(run)[0]}–${named(run).at(-1)}` : named(run).join('·')))
    .join('·');
}

/** Keeps a time of a line's end from being cut in two. */
const TO = '\u2060–\u2060';

/** `11:00–14:00`, `월–금 11:00–14:00, 토·일 12:00–15:00`: by the store's clock, as kitchens read it. */
export function formatHours(spans: readonly OpenSpan[], locale: Locale): string {
  return spans
    .map(({ days, from, to }) => {
      const times = `${from}${TO}${to === '00:00' ? '24:00' : to}`;
      return [dayNames(days, locale), times].filter(Boolean).join(' ');
    })
    .join(', ');
}
