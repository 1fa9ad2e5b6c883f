import type { TableRow } from '@hiorder/contracts';
import { callAge } from '../calls/call-age.ts';
import { UnreadMark } from '../chat/unread-mark.tsx';
import { Money } from '../shell/money.tsx';
import { now } from '../state/clock.ts';
import { closeTable, openTableId, selectTable } from '../state/open-table.ts';
import { words } from '../words/index.ts';
import { minutesSince } from './floor.ts';
import { CallMark } from './call-mark.tsx';
import { oldestCall } from './oldest-call.ts';
import { StateChip } from './state-chip.tsx';

/** Longer names take two lines of their own instead of losing their end. */
const SHORT = 4;

function Stay({ row }: { row: TableRow }) {
  const w = words.value;
  if (!row.session) return <>{w.floor.seats(row.seats)}</>;
  const minutes = minutesSince(row.session.openedAt, now.value);
  return (
    <>
      <span class="hidden">
        {w.common.people(row.people)}, {w.common.minutes(minutes)}, {w.floor.orders(row.orderCount)}
      </span>
      <span aria-hidden="true">
        {w.floor.peopleShort(row.people)} · {w.common.minutesShort(minutes)} ·{' '}
        {w.floor.orders(row.orderCount)}
      </span>
    </>
  );
}

export const tileId = (tableId: string): string => `tile-${tableId}`;

/** One table: who sits there, since when, and whether somebody should go. */
export function Tile({ row }: { row: TableRow }) {
  const chosen = openTableId.value === row.id;
  const long = [...row.name].length > SHORT;
  const oldest = row.state === 'order' ? undefined : oldestCall(row);
  const over = oldest !== undefined && callAge(oldest, now.value) === 'over';
  return (
    <button
      type="button"
      id={tileId(row.id)}
      class={`tile tile--${over ? 'over' : row.state}`}
      aria-pressed={chosen}
      onClick={() => (chosen ? closeTable() : selectTable(row.id))}
    >
      <span class={long ? 'tile-top tile-top--long' : 'tile-top'}>
        <span class="tile-name">{row.name}</span> <StateChip row={row} />
      </span>
      <CallMark row={row} />
      <span class="tile-stay">
        <Stay row={row} />
      </span>
      {row.session && (
        <span class="tile-total">
          <Money of={row.total} /> <UnreadMark count={row.unreadMessages} />
        </span>
      )}
    </button>
  );
}
