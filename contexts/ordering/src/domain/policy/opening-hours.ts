import { localTime } from '@hiorder/kernel';

/** Open on these weekdays (1 Monday … 7 Sunday) from `from` until `to`, `HH:MM` local time; past midnight when `to` is not later. */
export interface OpenSpan {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** In the store's own time zone (IANA). */
export interface OpeningHours {
  readonly timeZone: string;
  readonly spans: readonly OpenSpan[];
}

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Every weekday comes round, today's once more. */
const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7];

function weekdayAndTime(at: Date, timeZone: string): { day: number; time: string } {
  const { date, time } = localTime(at, timeZone);
  return { day: new Date(`${date}T00:00:00Z`).getUTCDay() || 7, time };
}

export function isOpenAt({ timeZone, spans }: OpeningHours, at: Date): boolean {
  const { day, time } = weekdayAndTime(at, timeZone);
  const dayBefore = day === 1 ? 7 : day - 1;
  return spans.some(({ days, from, to }) =>
    from < to
      ? days.includes(day) && from <= time && time < to
      : (days.includes(day) && from <= time) || (days.includes(dayBefore) && time < to),
  );
}

/** The next moment at which the store opens, to the minute; null when no day is an open one. */
export function opensNextAt(hours: OpeningHours, at: Date): Date | null {
  const { day, time } = weekdayAndTime(at, hours.timeZone);
  const now = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const opens = (minutes: number): boolean =>
    isOpenAt(hours, new Date(now + minutes * MINUTE)) &&
    !isOpenAt(hours, new Date(now + (minutes - 1) * MINUTE));
  const starts = DAYS_AHEAD.flatMap((ahead) =>
    hours.spans
      .filter(({ days }) => days.includes(((day - 1 + ahead) % 7) + 1))
      .map(({ from }) => ahead * DAY + minutesOf(from) - minutesOf(time)),
  ).sort((a, b) => a - b);
  for (const start of starts) {
    // A change of summer time on the way moves the clock by an hour.
    const minutes = [0, -60, 60].map((shift) => start + shift).find((wait) => wait > 0 && opens(wait));
    if (minutes !== undefined) return new Date(now + minutes * MINUTE);
  }
  return null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
