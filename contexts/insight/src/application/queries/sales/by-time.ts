import type { SalesByDay, SalesByHour, SalesHeatmap } from '@hiorder/contracts';
import { daysOf, weekdayOf } from '../../../domain/calendar/days.ts';
import { hoursOfDay } from '../../../domain/sales/business-hours.ts';
import type { HourSums } from '../../ports/sales-reader.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

type Ports = Pick<SalesPorts, 'sales'>;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const added = (slots: readonly HourSums[]) => ({
  orders: slots.reduce((sum, slot) => sum + slot.placed - slot.cancelled, 0),
  revenue: slots.reduce((sum, slot) => sum + slot.revenue, 0),
  cancelled: slots.reduce((sum, slot) => sum + slot.cancelled, 0),
});

export async function salesByHour({ sales }: Ports, question: SalesQuestion): Promise<SalesByHour> {
  const { store, range, compared, dayEndsAt, money } = question;
  const [now, then] = await Promise.all([
    sales.hours(store.storeId, range),
    sales.hours(store.storeId, compared),
  ]);
  const items = hoursOfDay(dayEndsAt).map((hour) => {
    const { revenue, ...sums } = added(now.filter((slot) => slot.hour === hour));
    const before = added(then.filter((slot) => slot.hour === hour));
    return {
      ...{ hour, ...sums, revenue: money(revenue) },
      before: { orders: before.orders, revenue: money(before.revenue) },
    };
  });
  return { ...range, items };
}

export async function salesByDay({ sales }: Ports, question: SalesQuestion): Promise<SalesByDay> {
  const { store, range, money } = question;
  const days = new Map((await sales.days(store.storeId, range)).map((sums) => [sums.day, sums]));
  const items = daysOf(range).map((day) => {
    const { placed = 0, cancelled = 0, revenue = 0, guests = 0, parties = 0 } = days.get(day) ?? {};
    return { day, orders: placed - cancelled, revenue: money(revenue), cancelled, guests, parties };
  });
  return { ...range, items };
}

export async function salesHeatmap({ sales }: Ports, question: SalesQuestion): Promise<SalesHeatmap> {
  const { store, range, dayEndsAt, money } = question;
  const slots = await sales.hours(store.storeId, range);
  const dates = daysOf(range).map(weekdayOf);
  const items = WEEKDAYS.flatMap((weekday) =>
    hoursOfDay(dayEndsAt).map((hour) => {
      const { orders, revenue } = added(slots.filter((one) => one.weekday === weekday && one.hour === hour));
      return { weekday, hour, orders, revenue: money(revenue) };
    }),
  );
  const weekdays = WEEKDAYS.map((weekday) => ({
    weekday,
    days: dates.filter((each) => each === weekday).length,
  }));
  return { ...range, weekdays, items };
}
