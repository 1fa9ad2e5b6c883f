import { dayNumber } from '../calendar/days.ts';

const DAYS = 30;

/** Habits are counted by spans of 30 days. */
export const spanOf = (day: string): number => Math.floor(dayNumber(day) / DAYS);

/** The spans that recommendations look at: 30 to 60 days back. */
export const spansNow = (day: string): readonly [previous: number, current: number] => [
  spanOf(day) - 1,
  spanOf(day),
];
