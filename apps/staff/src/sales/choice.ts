import { addDays, daysIn, isDay, type Days } from './days.ts';

export const PRESETS = ['today', 'yesterday', '7d', '30d', 'this-month', 'last-month'] as const;
export type Preset = (typeof PRESETS)[number];
/** Days that move with the calendar, or these and no others. */
export type Choice = Preset | Days;

/** More are not asked for at a time. */
export const MOST_DAYS = 366;

export const isPreset = (choice: Choice): choice is Preset => typeof choice === 'string';

/** The business days that are meant, when it is `today` in the store. */
export function daysOf(choice: Choice, today: string): Days {
  if (!isPreset(choice)) return choice;
  const first = `${today.slice(0, 8)}01`;
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case 'this-month':
      return { from: first, to: today };
    case 'last-month': {
      const last = addDays(first, -1);
      return { from: `${last.slice(0, 8)}01`, to: last };
    }
  }
}

export type DaysProblem = 'incomplete' | 'reversed' | 'too-long' | 'future';

/** Why these days cannot be asked for. */
export function problemOf({ from, to }: Days, today: string): DaysProblem | undefined {
  if (!isDay(from) || !isDay(to)) return 'incomplete';
  if (from > to) return 'reversed';
  if (to > today) return 'future';
  return daysIn({ from, to }) > MOST_DAYS ? 'too-long' : undefined;
}

/** The address keeps what was chosen, so that it survives a reload and can be passed on. */
export function choiceIn(search: string): Choice {
  const query = new URLSearchParams(search);
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isDay(from) && isDay(to) && from <= to && daysIn({ from, to }) <= MOST_DAYS) return { from, to };
  return PRESETS.find((preset) => preset === query.get('days')) ?? 'today';
}

export function searchOf(choice: Choice): string {
  if (!isPreset(choice)) return `?from=${choice.from}&to=${choice.to}`;
  return choice === 'today' ? '' : `?days=${choice}`;
}

/**
 * The days whose weekdays and hours are laid on the map: a few days alone say nothing about a week, so at least four
 * weeks, but none before the store began.
 */
export function heatDays({ from, to }: Days, firstDay: string | null): Days {
  const month = addDays(to, -27);
  const wanted = from < month ? from : month;
  const earliest = firstDay !== null && firstDay > wanted ? firstDay : wanted;
  return { from: earliest < from ? earliest : from, to };
}
