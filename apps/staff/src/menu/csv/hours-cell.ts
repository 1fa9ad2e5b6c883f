import type { OpenSpan } from '@hiorder/contracts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const dayOf = (name: string): number => DAYS.findIndex((one) => one === name) + 1;
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const SPAN = new RegExp(`^(?:([a-z,-]+) )?(${TIME})-(${TIME})$`);

/** `mon,tue,wed 11:00-14:00; sat,sun 12:00-15:00`; every day where none is named; empty: always. */
export const hoursCell = (spans: readonly OpenSpan[] | null): string =>
  (spans ?? [])
    .map(({ days, from, to }) => {
      const named = days.length === 7 ? '' : `${days.map((day) => DAYS[day - 1]).join(',')} `;
      return `${named}${from}-${to}`;
    })
    .join('; ');

/** Undefined for what is no hours at all. */
export function hoursOfCell(cell: string): readonly OpenSpan[] | null | undefined {
  const parts = cell
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const spans = parts.map(spanOf);
  if (spans.some((span) => span === undefined)) return undefined;
  return spans.length === 0 ? null : spans.flatMap((span) => span ?? []);
}

function spanOf(part: string): OpenSpan | undefined {
  const [whole, names, from, to] = SPAN.exec(part) ?? [];
  if (whole === undefined || from === undefined || to === undefined) return undefined;
  const days = names === undefined ? [1, 2, 3, 4, 5, 6, 7] : names.split(',').flatMap(daysOf);
  return days.includes(0) ? undefined : { days: [...new Set(days)].sort(), from, to };
}

/** One day, or from one to another: `mon-fri`, `sat-mon`. 0 stands for what is no day. */
function daysOf(name: string): number[] {
  const [first = '', last = first, ...more] = name.split('-');
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === 0 || to === 0 || more.length > 0) return [0];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => ((from - 1 + i) % 7) + 1);
}
