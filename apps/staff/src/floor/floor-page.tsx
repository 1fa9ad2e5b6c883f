import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CounterList } from '../counter/counter-list.tsx';
import { EasingControl } from '../easing/easing-control.tsx';
import { RejectSheet } from '../order/reject-sheet.tsx';
import { wide } from '../shell/wide.ts';
import { closeTable, followAddress, openTableId } from '../state/open-table.ts';
import { tables } from '../state/tables.ts';
import { words } from '../words/index.ts';
import { Filters } from './filters.tsx';
import { countsOf, guestsIn, inUse, type Filter } from './floor.ts';
import { Plan } from './plan/plan.tsx';
import { floorView } from './plan/plan-view.ts';
import { ViewSwitch } from './plan/view-switch.tsx';
import { TablePanel } from './table-panel.tsx';
import { Tiles } from './tiles.tsx';
import { TodoPanel } from './todo-panel.tsx';
import './floor-page.css';

/** Every table at a glance; the chosen one beside it, or what is to be done. */
export function FloorPage() {
  const w = words.value;
  const filter = useSignal<Filter>('all');
  const rows = useComputed(() => [...tables.rows.value.values()]);
  useEffect(() => {
    document.title = `${w.floor.title} · hiorder`;
  }, [w]);
  useEffect(followAddress, []);
  const open = openTableId.value;
  const known = tables.state.value === 'ready';
  const [guestsBefore, guests] = w.floor.guests(guestsIn(rows.value));
  return (
    <div class="floor">
      {/* Under a panel that covers it there is nothing to reach. */}
      <main id="main" class="floor-main" inert={open !== undefined && !wide.value}>
        <header class="floor-head">
          <h1>{w.floor.title}</h1>
          {known && (
            <p class="floor-sum">
              <b>{inUse(rows.value)}</b>/{rows.value.length} {w.floor.inUse} · {guestsBefore} <b>{guests}</b>
            </p>
          )}
          <EasingControl />
        </header>
        <div class="floor-filters">
          <Filters counts={known ? countsOf(rows.value) : undefined} filter={filter} />
          <ViewSwitch />
        </div>
        {floorView.value === 'plan' && rows.value.length > 0 ? (
          <Plan filter={filter} />
        ) : (
          <Tiles filter={filter} />
        )}
        <CounterList />
      </main>
      {open !== undefined && !wide.value && <div class="panel-scrim" onClick={closeTable} />}
      {open !== undefined ? <TablePanel key={open} id={open} /> : wide.value && <TodoPanel />}
      <RejectSheet />
    </div>
  );
}
