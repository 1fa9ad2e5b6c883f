import { locale } from '../../words/index.ts';
import { Card, Nothing } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { decimal } from '../format.ts';
import { count, money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './tables-card.css';

/** Minutes; a dash where nobody has left yet. */
const stay = (seconds: number | null): string =>
  seconds === null ? '–' : words.value.minutes(count(Math.round(seconds / 60)));
const turns = (value: number | null): string =>
  value === null ? '–' : words.value.times(decimal(value, locale.value, 2));

/** How many came, how long they stayed, and what each table brought. */
export function TablesCard({ views }: { views: Views }) {
  const w = words.value.tables;
  const { summary } = views;
  const head = [w.table, w.parties, w.guests, w.orders, w.revenue, w.stay, w.turnover];
  const rows = [...views.tables.items]
    .sort((a, b) => a.name.localeCompare(b.name, locale.value, { numeric: true }))
    .map((one) => [
      ...[one.name || words.value.unnamed, count(one.parties), count(one.guests), count(one.orders)],
      ...[money(one.revenue), stay(one.averageStaySeconds), turns(one.turnover)],
    ]);
  return (
    <Card class="sales-wide" title={w.title} aside={`${w.turnover}: ${w.perDay}`}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <dl class="visit-sums">
            <div>
              <dt>{w.turnover}</dt>
              <dd>{turns(summary.turnover)}</dd>
            </div>
            <div>
              <dt>{w.stay}</dt>
              <dd>{stay(summary.averageStaySeconds)}</dd>
            </div>
            <div>
              <dt>{w.parties}</dt>
              <dd>{count(summary.parties)}</dd>
            </div>
            <div>
              <dt>{w.guests}</dt>
              <dd>{w.people(count(summary.guests))}</dd>
            </div>
          </dl>
          <DataTable name={w.title} head={head} rows={rows} />
        </>
      )}
    </Card>
  );
}
