import type { TableDetail } from '@hiorder/contracts';
import { EmptyState, Face, icons, IconButton, Skeleton } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useEffect, useRef } from 'preact/hooks';
import { PartyCalls } from '../calls/party-calls.tsx';
import { ChatLink } from '../chat/chat-link.tsx';
import { OrderCard } from '../order/order-card.tsx';
import { ReadFailed } from '../shell/read-failed.tsx';
import { TakeOrderLink } from '../staff-order/take-order-link.tsx';
import { now } from '../state/clock.ts';
import { closeTable, openTable, openTableState, reloadOpenTable } from '../state/open-table.ts';
import { timeZone } from '../state/session.ts';
import { tables } from '../state/tables.ts';
import { words } from '../words/index.ts';
import { BillBox } from './bill-box.tsx';
import { minutesSince } from './floor.ts';
import { StateChip } from './state-chip.tsx';
import { tileId } from './tile.tsx';
import './table-panel.css';

function People({ guests }: { guests: TableDetail['guests'] }) {
  return (
    <ul class="panel-people" aria-label={words.value.panel.people}>
      {guests.map((guest) => (
        <li key={guest.id}>
          <Face person={guest} size="s" />
          <span class="one-line">{guest.nickname}</span>
        </li>
      ))}
    </ul>
  );
}

function Content({ detail }: { detail: TableDetail }) {
  const w = words.value.panel;
  if (!detail.table.session) {
    return (
      <EmptyState shape={icons.people} title={w.empty} action={<TakeOrderLink tableId={detail.table.id} />}>
        {w.emptyText}
      </EmptyState>
    );
  }
  const orders = [...detail.orders].sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  return (
    <>
      <div class="panel-body" tabIndex={0} role="group" aria-label={w.orders}>
        <PartyCalls party={detail.table.session.id} class="panel-calls" />
        {detail.guests.length > 0 && <People guests={detail.guests} />}
        <ChatLink row={detail.table} />
        <TakeOrderLink tableId={detail.table.id} />
        {orders.length === 0 && <EmptyState shape={icons.receipt} title={w.noOrders} />}
        {orders.map((ticket) => (
          <OrderCard key={ticket.orderId} ticket={ticket} />
        ))}
      </div>
      {/* What is open about one party's money is not about the next one's. */}
      <BillBox key={detail.table.session.id} detail={detail} />
    </>
  );
}

function Head({ row }: { row: TableDetail['table'] | undefined }) {
  const w = words.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const session = row?.session;
  return (
    <header class="panel-head">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {row ? <span>{w.floor.table(row.name)}</span> : <span class="hidden">{w.floor.title}</span>}{' '}
          {row && <StateChip row={row} />}
        </h2>
        {row && session && (
          <p class="caption">
            {w.common.people(row.people)} ·{' '}
            {w.floor.since(
              formatTime24(session.openedAt, timeZone()),
              minutesSince(session.openedAt, now.value),
            )}
          </p>
        )}
      </div>
      <IconButton shape={icons.close} label={w.common.close} onClick={closeTable} />
    </header>
  );
}

/** The chosen table beside the floor; over it where there is no room for both. */
export function TablePanel({ id }: { id: string }) {
  const w = words.value;
  const detail = openTable.value?.table.id === id ? openTable.value : undefined;
  const row = tables.rows.value.get(id) ?? detail?.table;
  // Back to where one came from; not when the next table was chosen meanwhile.
  useEffect(
    () => () =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(tileId(id))?.focus();
      }),
    [],
  );
  return (
    <aside
      class="panel panel--table"
      aria-label={row ? w.floor.table(row.name) : w.floor.title}
      onKeyDown={(event) => {
        // One for a sheet above it is not meant for the panel.
        if (event.key === 'Escape' && !(event.target as Element).closest('dialog')) closeTable();
      }}
    >
      <Head row={row} />
      {detail ? (
        <Content detail={detail} />
      ) : openTableState.value === 'failed' ? (
        <ReadFailed onRetry={() => void reloadOpenTable()} />
      ) : (
        <div class="panel-body" aria-busy="true">
          <Skeleton class="panel-skeleton" />
          <Skeleton class="panel-skeleton" />
        </div>
      )}
    </aside>
  );
}
