import type { Locale } from '@hiorder/contracts';

/** What the day is called in which an instant lies, on the store's calendar. */
export function dayNames(o: {
  locale: Locale;
  timeZone: string;
  today: string;
}): (instant: string) => string {
  const options = { month: 'long', day: 'numeric', weekday: 'short', timeZone: o.timeZone } as const;
  const format = new Intl.DateTimeFormat(o.locale, options);
  const today = format.format(new Date());
  return (instant) => {
    const day = format.format(new Date(instant));
    return day === today ? o.today : day;
  };
}
