import type { SalesByHour, SalesByItem, SalesFigures, SalesHeatmap } from '@hiorder/contracts';

export type SoldItem = SalesByItem['items'][number];

/** By how much of what it was it has changed: 0.12 is 12 % more. Null where there was nothing. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : (now - before) / before;

/** Cancelled, of all orders placed. */
export function cancelRate({ orders, cancelled }: Pick<SalesFigures, 'orders' | 'cancelled'>): number | null {
  return orders + cancelled === 0 ? null : cancelled / (orders + cancelled);
}

/** What share each is of all of them; nothing of nothing. */
export function sharesOf(values: readonly number[]): number[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (all === 0 ? 0 : value / all));
}

/** Most portions first; what brought more before what brought less. */
export const topItems = (items: readonly SoldItem[], count: number): SoldItem[] =>
  items
    .filter((item) => item.quantity > 0)
    .sort((a, b) => b.quantity - a.quantity || b.revenue.amount - a.revenue.amount)
    .slice(0, count);

/** Fewer portions than that, or a smaller part of what it was, are chance. */
const LEAST = 3;
const NOTICEABLE = 0.1;

/** What sold noticeably less than before, the most portions lost first. */
export const fallingItems = (items: readonly SoldItem[], count: number): SoldItem[] =>
  items
    .filter((item) => item.onMenu && item.before.quantity >= LEAST)
    .filter((item) => lost(item) / item.before.quantity >= NOTICEABLE)
    .sort((a, b) => lost(b) - lost(a) || a.quantity - b.quantity)
    .slice(0, count);

const lost = ({ quantity, before }: SoldItem): number => before.quantity - quantity;

/** On the menu, and nobody ordered it. */
export const neverSold = (items: readonly SoldItem[]): SoldItem[] =>
  items.filter(({ onMenu, quantity }) => onMenu && quantity === 0);

/** Hours from the first to the last in which anything was ordered, now or before; at least `least` of them. */
export function busyHours(
  hours: readonly { readonly hour: number; readonly busy: boolean }[],
  least = 8,
): number[] {
  const all = hours.map(({ hour }) => hour);
  let first = hours.findIndex(({ busy }) => busy);
  if (first === -1) return [];
  let last = hours.findLastIndex(({ busy }) => busy);
  while (last - first + 1 < least && (first > 0 || last < all.length - 1)) {
    if (last < all.length - 1) last += 1;
    if (last - first + 1 < least && first > 0) first -= 1;
  }
  return all.slice(first, last + 1);
}

export const hoursToShow = ({ items }: SalesByHour): number[] =>
  busyHours(
    items.map(({ hour, orders, cancelled, before }) => ({
      hour,
      busy: orders + cancelled + before.orders > 0,
    })),
  );

export interface HeatCell {
  readonly weekday: number;
  readonly hour: number;
  /** On average of those weekdays. */
  readonly revenue: number;
  readonly orders: number;
  /** 0 nothing, 1 little … 5 most. */
  readonly level: number;
}

/** What an hour of each weekday brings on average, by weekday. */
export function heatRows({ weekdays, items }: SalesHeatmap): { hours: number[]; rows: HeatCell[][] } {
  const days = new Map(weekdays.map((one) => [one.weekday, one.days]));
  const averages = items.map(({ weekday, hour, revenue, orders }) => {
    const count = days.get(weekday) ?? 0;
    const average = (sum: number): number => (count === 0 ? 0 : sum / count);
    return { weekday, hour, revenue: Math.round(average(revenue.amount)), orders: average(orders) };
  });
  const most = Math.max(...averages.map(({ revenue }) => revenue), 0);
  const order = [...new Set(items.map(({ hour }) => hour))];
  const hours = busyHours(
    order.map((hour) => ({ hour, busy: averages.some((one) => one.hour === hour && one.orders > 0) })),
  );
  const rows = weekdays.map(({ weekday }) =>
    averages
      .filter((one) => one.weekday === weekday && hours.includes(one.hour))
      .map((one) => ({ ...one, level: levelOf(one.revenue, most) })),
  );
  return { hours, rows };
}

const LEVELS = 5;
const levelOf = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * LEVELS));

/** Round numbers from 0 to at least the largest value, about four steps. */
export function ticksFor(most: number): number[] {
  if (most <= 0) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10));
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}
