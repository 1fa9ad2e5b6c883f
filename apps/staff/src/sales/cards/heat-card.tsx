import { locale } from '../../words/index.ts';
import { Card, Nothing } from '../card.tsx';
import { HeatMap } from '../charts/heat-map.tsx';
import { weekdayOf } from '../days.ts';
import { daysSpan, decimal, weekdayText } from '../format.ts';
import { heatRows, type HeatCell } from '../sums.ts';
import { money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import { hourNow } from './time-card.tsx';

const LEVELS = [0, 1, 2, 3, 4, 5] as const;

function Legend() {
  const w = words.value.heat;
  return (
    <p class="heat-legend">
      {w.little}
      {LEVELS.map((level) => (
        <i key={level} class={`heat-cell heat-cell--${level}`} />
      ))}
      {w.much}
    </p>
  );
}

/** When in the week the store is busy. */
export function HeatCard({ views }: { views: Views }) {
  const w = words.value;
  const { heatmap, calendar, summary } = views;
  const { hours, rows } = heatRows(heatmap);
  const { currency } = summary.revenue;
  const hour = hourNow(views);
  const tip = (cell: HeatCell): string[] => [
    `${weekdayText(cell.weekday, locale.value, 'long')} ${w.hour(cell.hour)}`,
    `${money({ amount: cell.revenue, currency })} · ${w.orders(decimal(cell.orders, locale.value))}`,
  ];
  return (
    <Card title={w.heat.title} aside={<Legend />}>
      <p class="caption">{w.heat.average(daysSpan(heatmap, locale.value))}</p>
      {hours.length === 0 ? (
        <Nothing />
      ) : (
        <HeatMap
          name={w.heat.title}
          corner={w.heat.weekday}
          hours={hours}
          rows={rows}
          now={hour === undefined ? undefined : { weekday: weekdayOf(calendar.today), hour }}
          hourText={String}
          weekdayText={(weekday) => weekdayText(weekday, locale.value, 'short')}
          tip={tip}
        />
      )}
    </Card>
  );
}
