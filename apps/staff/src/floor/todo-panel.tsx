import type { TableRow, TicketView } from '@hiorder/contracts';
import { EmptyState, icons, Skeleton } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { callsByParty } from '../calls/calls.ts';
import { PartyCalls } from '../calls/party-calls.tsx';
import { selectTable } from '../state/open-table.ts';
import { tables } from '../state/tables.ts';
import { tickets } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { dishesOf, ordersOf, toDo } from './floor.ts';
import { StateChip } from './state-chip.tsx';
import './todo-panel.css';

function Entry({ row, orders }: { row: TableRow; orders: readonly TicketView[] }) {
  const w = words.value;
  return (
    <li>
      <button type="button" class="todo" onClick={() => selectTable(row.id)}>
        <span class="todo-top">
          <b>{w.floor.table(row.name)}</b> <StateChip row={row} />
        </span>
        <span class="todo-what">{dishesOf(orders) || w.common.people(row.people)}</span>
      </button>
      {row.session && <PartyCalls party={row.session.id} class="todo-calls" />}
    </li>
  );
}

/** Where no table is chosen: the tables that wait for somebody, the longest waiting first. */
export function TodoPanel() {
  const w = words.value.floor;
  const waiting = useComputed(() =>
    toDo(tables.rows.value.values(), (row) => callsByParty.value.get(row.session?.id ?? '')?.[0]?.raisedAt),
  );
  const fresh = useComputed(() =>
    [...tickets.rows.value.values()].filter(({ status }) => status === 'placed'),
  );
  return (
    <aside class="panel" aria-labelledby="todo">
      <header class="panel-head">
        <h2 id="todo" class="todo-title" tabIndex={-1}>
          {w.todo}
        </h2>
      </header>
      {tables.state.value === 'loading' ? (
        <div class="panel-body" aria-busy="true">
          <Skeleton class="todo-skeleton" />
          <Skeleton class="todo-skeleton" />
        </div>
      ) : waiting.value.length === 0 ? (
        <EmptyState shape={icons.check} title={w.nothingToDo}>
          {w.chooseTable}
        </EmptyState>
      ) : (
        <ul class="panel-body">
          {waiting.value.map((row) => (
            <Entry key={row.id} row={row} orders={ordersOf(row, fresh.value)} />
          ))}
        </ul>
      )}
    </aside>
  );
}
