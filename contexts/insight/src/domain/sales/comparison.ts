import { addDays, daysIn, type DayRange } from '../calendar/days.ts';

/** What a range is held against: one day against the same weekday a week before, several against as many before. */
export function comparedWith(range: DayRange): DayRange {
  const days = daysIn(range);
  const back = days === 1 ? 7 : days;
  return { from: addDays(range.from, -back), to: addDays(range.to, -back) };
}
