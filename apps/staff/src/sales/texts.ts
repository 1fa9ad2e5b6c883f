import type { Locale, LocalizedText, Money } from '@hiorder/contracts';
import { isLocale } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { me } from '../state/session.ts';
import { locale } from '../words/index.ts';
import { isPreset } from './choice.ts';
import { daysIn, weekdayOf, type Days } from './days.ts';
import { dayText, nameIn, weekdayText } from './format.ts';
import type { Views } from './views.ts';
import { words } from './words/index.ts';

const ownLocale = (): Locale => {
  const own = me.value?.store?.locale.slice(0, 2);
  return isLocale(own) ? own : 'ko';
};

export const named = (name: LocalizedText): string =>
  nameIn(name, locale.value, ownLocale()) ?? words.value.unnamed;

export const money = (of: Money): string => formatMoney(of, locale.value);
export const count = (value: number): string => value.toLocaleString(locale.value);

const DAY = { month: 'short', day: 'numeric' } as const;

/** `11월 20일 금요일`, `11월 14일 – 11월 20일`; the year where it is another one. */
export function daysText({ from, to }: Days, today: string): string {
  const year = from.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  if (from === to)
    return dayText(from, locale.value, { month: 'long', day: 'numeric', weekday: 'long', ...year });
  return `${dayText(from, locale.value, { ...DAY, ...year })} – ${dayText(to, locale.value, DAY)}`;
}

/** What the figures are held against: `지난주 금요일`, `앞선 7일`. */
export function beforeText({ days }: Pick<Views, 'days'>): string {
  const w = words.value.before;
  const length = daysIn(days);
  return length === 1 ? w.weekday(weekdayText(weekdayOf(days.from), locale.value, 'long')) : w.days(length);
}

/** The same in a word, where the long form stands beside it. */
export const beforeShort = ({ days }: Pick<Views, 'days'>): string =>
  daysIn(days) === 1 ? words.value.before.short : words.value.before.days(daysIn(days));

/** What was chosen, on the button that changes it. */
export function choiceText({ choice }: Pick<Views, 'choice'>, today: string): string {
  return isPreset(choice) ? words.value.days[choice] : daysText(choice, today);
}
