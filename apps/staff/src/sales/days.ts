const DAY_MS = 86_400_000;

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Business days, `YYYY-MM-DD`, both counted. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const addDays = (day: string, days: number): string =>
  new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);

export const daysIn = ({ from, to }: Days): number => Math.round((noon(to) - noon(from)) / DAY_MS) + 1;

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay() || 7;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noon(text)) && addDays(text, 0) === text;
