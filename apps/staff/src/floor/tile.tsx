import type { TableRow } from '@hiorder/contracts';
import { formatMoney } from '@hiorder/ui/money';
import { now } from '../state/clock.ts';
import { openTableId, selectTable } from '../state/open-table.ts';
import { locale, words } from '../words/index.ts';
import { minutesSince } from './floor.ts';
import { StateChip } from './state-chip.tsx';

function Stay({ row }: { row: TableRow }) {
  const w = words.value;
  if (!row.session) return <>{w.floor.seats(row.seats)}</>;
  return (
    <>
      {w.common.people(row.people)} · {w.common.minutes(minutesSince(row.session.openedAt, now.value))} ·{' '}
      {w.floor.orders(row.orderCount)}
    </>
  );
}

/** One table: who sits there, since when, and whether somebody should go. */
export function Tile({ row }: { row: TableRow }) {
  const chosen = openTableId.value === row.id;
  return (
    <button
      type="button"
      class={`tile tile--${row.state}`}
      aria-pressed={chosen}
      onClick={() => selectTable(chosen ? undefined : row.id)}
    >
      <span class="tile-top">
        <span class="tile-name">{row.name}</span>
        <StateChip row={row} />
      </span>
      <span class="tile-stay">
        <Stay row={row} />
      </span>
      {row.session && <span class="tile-total">{formatMoney(row.total, locale.value)}</span>}
    </button>
  );
}
