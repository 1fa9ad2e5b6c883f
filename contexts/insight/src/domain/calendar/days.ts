const DAY_MS = 86_400_000;

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** `days` may be negative. Days are `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);

/** From `from` to `to`, both counted. */
export const daysIn = ({ from, to }: DayRange): number => Math.round((noon(to) - noon(from)) / DAY_MS) + 1;

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay() || 7;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.floor(noon(day) / DAY_MS);

/** Both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Every day of it, in order. */
export const daysOf = (range: DayRange): string[] =>
  Array.from({ length: daysIn(range) }, (_, i) => addDays(range.from, i));
