import type { Money } from '@hiorder/contracts';
import { Segmented } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useState } from 'preact/hooks';
import { locale } from '../../words/index.ts';
import { Card, Nothing } from '../card.tsx';
import { Bars, type Bar } from '../charts/bars.tsx';
import type { TableData } from '../data-table.tsx';
import { daysIn } from '../days.ts';
import { dayText, shortAmount } from '../format.ts';
import { hoursToShow } from '../sums.ts';
import { beforeText, choiceText, count, money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './time-card.css';

type Measure = 'revenue' | 'orders';

interface Drawn {
  readonly bars: readonly Bar[];
  readonly table: TableData;
  /** Says what the pale bars are. */
  readonly beside: boolean;
}

const showsToday = ({ days, calendar }: Views): boolean =>
  days.from <= calendar.today && calendar.today <= days.to;

/** The hour it is in the store, when that hour is among what is shown. */
export const hourNow = (views: Views): number | undefined =>
  showsToday(views)
    ? Number(formatTime24(views.calendar.now, views.calendar.timeZone).slice(0, 2))
    : undefined;

const valueOf = (one: { revenue: Money; orders: number }, measure: Measure): number =>
  measure === 'revenue' ? one.revenue.amount : one.orders;

function byHour(views: Views, measure: Measure): Drawn {
  const w = words.value;
  const shown = hoursToShow(views.hourly);
  const hours = views.hourly.items.filter(({ hour }) => shown.includes(hour));
  const now = daysIn(views.days) === 1 ? hourNow(views) : undefined;
  const before = beforeText(views);
  const bars = hours.map((one) => ({
    ...{ key: one.hour, label: w.hour(one.hour), value: valueOf(one, measure) },
    ...{ before: valueOf(one.before, measure), now: one.hour === now },
    tip: [
      w.hour(one.hour),
      `${money(one.revenue)} · ${w.orders(count(one.orders))}`,
      `${before} ${money(one.before.revenue)} · ${w.orders(count(one.before.orders))}`,
    ],
  }));
  const rows = hours.map((one) => [
    ...[w.hour(one.hour), money(one.revenue), count(one.orders), count(one.cancelled)],
    ...[money(one.before.revenue), count(one.before.orders)],
  ]);
  const { revenue, orders, cancelled } = w.time;
  const head = [w.time.hour, revenue, orders, cancelled, `${before} ${revenue}`, `${before} ${orders}`];
  return { bars, table: { head, rows }, beside: true };
}

const NUMBERS = { month: 'numeric', day: 'numeric' } as const;

function byDay(views: Views, measure: Measure): Drawn {
  const w = words.value;
  const long = (day: string) =>
    dayText(day, locale.value, { month: 'short', day: 'numeric', weekday: 'short' });
  const bars = views.daily.items.map((one) => ({
    ...{ key: one.day, label: dayText(one.day, locale.value, NUMBERS), value: valueOf(one, measure) },
    now: one.day === views.calendar.today,
    tip: [
      long(one.day),
      `${money(one.revenue)} · ${w.orders(count(one.orders))}`,
      `${w.time.cancelled} ${count(one.cancelled)} · ${w.tables.people(count(one.guests))}`,
    ],
  }));
  const { day, revenue, orders, cancelled, guests } = w.time;
  const rows = views.daily.items.map((one) => [
    ...[long(one.day), money(one.revenue), count(one.orders), count(one.cancelled), count(one.guests)],
  ]);
  return { bars, table: { head: [day, revenue, orders, cancelled, guests], rows }, beside: false };
}

/** What the colours are. */
function Legend({ views, beside }: { views: Views; beside: boolean }) {
  const w = words.value;
  const { days, choice, calendar } = views;
  const growing = showsToday(views) && (!beside || daysIn(days) === 1);
  return (
    <p class="legend">
      <span>
        <i />
        {choiceText({ choice }, calendar.today)}
      </span>
      {growing && (
        <span>
          <i class="legend-now" />
          {beside ? w.time.now : w.days.today}
        </span>
      )}
      {beside && (
        <span>
          <i class="legend-before" />
          {beforeText(views)}
        </span>
      )}
    </p>
  );
}

/** Revenue and orders over the hours of the day, and over the days when there are several. */
export function TimeCard({ views }: { views: Views }) {
  const w = words.value.time;
  const several = daysIn(views.days) > 1;
  const [wanted, setWanted] = useState<'hour' | 'day'>('day');
  const [measure, setMeasure] = useState<Measure>('revenue');
  const unit = several ? wanted : 'hour';
  const { bars, table, beside } = unit === 'day' ? byDay(views, measure) : byHour(views, measure);
  const title = w.titles[unit][measure];
  const { currency } = views.summary.revenue;
  const side = (value: number): string =>
    measure === 'revenue' ? shortAmount({ amount: value, currency }, locale.value) : count(value);
  return (
    <Card class="sales-time" title={title} aside={<Legend views={views} beside={beside} />} table={table}>
      <div class="time-choices">
        <Segmented<Measure>
          name={w.measure}
          segments={(['revenue', 'orders'] as const).map((value) => ({ value, label: w[value] }))}
          value={measure}
          onChange={setMeasure}
        />
        {several && (
          <Segmented<'hour' | 'day'>
            name={words.value.days.name}
            segments={[
              { value: 'day', label: w.byDay },
              { value: 'hour', label: w.byHour },
            ]}
            value={unit}
            onChange={setWanted}
          />
        )}
      </div>
      {bars.length === 0 ? (
        <Nothing />
      ) : (
        <Bars key={unit} end={unit === 'day'} name={title} bars={bars} side={side} />
      )}
    </Card>
  );
}
