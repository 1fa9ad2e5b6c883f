import { addDays, daysIn, type DayRange } from '../calendar/days.ts';
import { sameTimeBefore } from '../calendar/same-time.ts';

/** What a range is held against. */
export interface ComparedDays extends DayRange {
  /** Of the last of these days only what came until then counts; null: all of it. */
  readonly until: string | null;
}

interface Now {
  readonly now: string;
  /** The business day it is: not over yet. */
  readonly today: string;
  readonly timeZone: string;
}

/**
 * One day is held against the same weekday a week before, several against as many before. A range that ends with today
 * is held against days that end at the same time of day.
 */
export function comparedWith(range: DayRange, { now, today, timeZone }: Now): ComparedDays {
  const days = daysIn(range);
  const back = days === 1 ? 7 : days;
  const until = range.to === today ? sameTimeBefore(now, back, timeZone) : null;
  return { from: addDays(range.from, -back), to: addDays(range.to, -back), until };
}
