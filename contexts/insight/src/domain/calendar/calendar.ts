import { localTime } from '@hiorder/kernel';
import { addDays } from './days.ts';

/** A store's time zone and the end of its business day (`HH:MM`, local time), from `since` on. */
export interface Era {
  readonly since: string;
  readonly timeZone: string;
  readonly dayEndsAt: string;
}
/** By time; the first also holds for everything before it. */
export type Calendar = readonly Era[];

/** Where something that happened belongs: the business day, and the hour on the store's clock. */
export interface Moment {
  readonly day: string;
  readonly hour: number;
}

/** Undefined while nothing is known of the store's time. */
export function eraAt(calendar: Calendar, at: string): Era | undefined {
  const time = Date.parse(at);
  return calendar.findLast((era) => Date.parse(era.since) <= time) ?? calendar[0];
}

/** The calendar with `era` in its place, replacing one that began at the same instant. */
export function withEra(calendar: Calendar, era: Era): Calendar {
  const others = calendar.filter(({ since }) => since !== era.since);
  return [...others, era].sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

/** `businessDay`: as ordering has decided it; older events do not say it. */
export function momentOf(calendar: Calendar, at: string, businessDay?: string): Moment | undefined {
  const era = eraAt(calendar, at);
  if (!era) return undefined;
  const { date, time } = localTime(new Date(at), era.timeZone);
  const day = businessDay ?? (time < era.dayEndsAt ? addDays(date, -1) : date);
  return { day, hour: Number(time.slice(0, 2)) };
}

/** @throws RangeError when nobody knows such a time zone. */
export const checkTimeZone = (timeZone: string): void => void localTime(new Date(0), timeZone);
