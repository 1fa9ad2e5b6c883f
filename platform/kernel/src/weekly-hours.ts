import { localTime } from './local-time.ts';

/** On these weekdays (1 Monday … 7 Sunday) from `from` until `to`, `HH:MM` local time; past midnight when `to` is not later. */
export interface WeeklySpan {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Times that come round every week, by the clock on the wall of an IANA time zone. */
export interface WeeklyHours {
  readonly timeZone: string;
  readonly spans: readonly WeeklySpan[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Yesterday's night may not be over; every weekday comes round, and once more where a time is left out this week. */
const DAYS = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

const asUtc = (date: string, time = '00:00'): number => Date.parse(`${date}T${time}:00Z`);

export function isWithin({ timeZone, spans }: WeeklyHours, at: Date): boolean {
  const { date, time } = localTime(at, timeZone);
  const day = new Date(asUtc(date)).getUTCDay() || 7;
  const dayBefore = day === 1 ? 7 : day - 1;
  return spans.some(({ days, from, to }) =>
    from < to
      ? days.includes(day) && from <= time && time < to
      : (days.includes(day) && from <= time) || (days.includes(dayBefore) && time < to),
  );
}

/** The next moment at which `isWithin` answers something else; null when it never does. */
export function nextChange(hours: WeeklyHours, at: Date): Date | null {
  const now = isWithin(hours, at);
  const moments = [...momentsOf(hours, at)].filter((moment) => moment > at.getTime()).sort((a, b) => a - b);
  const next = moments.find((moment) => isWithin(hours, new Date(moment)) !== now);
  return next === undefined ? null : new Date(next);
}

/** Nothing changes but when the clock says one of the times, or is put forward or back. */
function momentsOf({ timeZone, spans }: WeeklyHours, at: Date): Set<number> {
  const today = asUtc(localTime(at, timeZone).date);
  const times = [...new Set(spans.flatMap(({ from, to }) => [from, to]))];
  const offset = (instant: number): number => {
    const { date, time } = localTime(new Date(instant), timeZone);
    return asUtc(date, time) - Math.floor(instant / MINUTE) * MINUTE;
  };
  const moments = new Set<number>();
  for (const day of DAYS.map((ahead) => today + ahead * DAY)) {
    const [before, after] = [day - DAY, day + 2 * DAY];
    const offsets = [...new Set([offset(before), offset(after)])];
    for (const time of times) {
      const wall = day + minutesOf(time) * MINUTE;
      for (const one of offsets) moments.add(wall - one);
    }
    if (offsets.length > 1) moments.add(clockChange(before, after, offset));
  }
  return moments;
}

/** When the offset changes between two moments that differ in it, to the minute. */
function clockChange(before: number, after: number, offset: (instant: number) => number): number {
  const was = offset(before);
  let [low, high] = [before, after];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offset(middle) === was) low = middle;
    else high = middle;
  }
  return high;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
