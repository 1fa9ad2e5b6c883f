import type { TableDetail } from '@hiorder/contracts';
import { EmptyState, ErrorState, icons, IconButton, Skeleton } from '@hiorder/ui';
import { formatHour } from '@hiorder/ui/time';
import { useEffect, useRef } from 'preact/hooks';
import { now } from '../state/clock.ts';
import { openTable, openTableState, reloadOpenTable, selectTable } from '../state/open-table.ts';
import { timeZone } from '../state/session.ts';
import { tables } from '../state/tables.ts';
import { words } from '../words/index.ts';
import { BillBox } from './bill-box.tsx';
import { minutesSince } from './floor.ts';
import { OrderCard } from './order-card.tsx';
import { StateChip } from './state-chip.tsx';
import './table-panel.css';

function Content({ detail }: { detail: TableDetail }) {
  const w = words.value;
  if (!detail.table.session) {
    return (
      <EmptyState shape={icons.people} title={w.panel.empty}>
        {w.panel.emptyText}
      </EmptyState>
    );
  }
  const orders = [...detail.orders].sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  return (
    <>
      <div class="panel-orders">
        {orders.length === 0 && <EmptyState shape={icons.receipt} title={w.panel.noOrders} />}
        {orders.map((ticket) => (
          <OrderCard key={ticket.orderId} ticket={ticket} />
        ))}
      </div>
      <BillBox detail={detail} />
    </>
  );
}

/** The chosen table beside the floor; over it on narrow screens. */
export function TablePanel({ id }: { id: string }) {
  const w = words.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const detail = openTable.value?.table.id === id ? openTable.value : undefined;
  const row = tables.rows.value.get(id) ?? detail?.table;
  useEffect(() => heading.current?.focus(), []);
  const session = row?.session;
  return (
    <aside
      class="panel"
      aria-label={row ? w.floor.table(row.name) : w.floor.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') selectTable(undefined);
      }}
    >
      <header class="panel-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {row && w.floor.table(row.name)}
            {row && <StateChip row={row} />}
          </h2>
          {row && session && (
            <p class="caption">
              {w.common.people(row.people)} ·{' '}
              {w.floor.since(
                formatHour(session.openedAt, timeZone()),
                minutesSince(session.openedAt, now.value),
              )}
            </p>
          )}
        </div>
        <IconButton shape={icons.close} label={w.common.close} onClick={() => selectTable(undefined)} />
      </header>
      {detail ? (
        <Content detail={detail} />
      ) : openTableState.value === 'failed' ? (
        <ErrorState
          title={w.common.failedTitle}
          text={w.common.failedText}
          retry={w.common.retry}
          onRetry={() => void reloadOpenTable()}
        />
      ) : (
        <div class="panel-orders" aria-busy="true">
          <Skeleton class="panel-skeleton" />
          <Skeleton class="panel-skeleton" />
        </div>
      )}
    </aside>
  );
}
