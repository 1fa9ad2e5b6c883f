import { Button, EmptyState, ErrorState, Skeleton } from '@hiorder/ui';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { RejectSheet } from '../board/reject-sheet.tsx';
import { tablesIcon } from '../shell/shapes.ts';
import { openTableId, selectTable } from '../state/open-table.ts';
import { tables } from '../state/tables.ts';
import { words } from '../words/index.ts';
import { Filters } from './filters.tsx';
import { countsOf, filtered, guestsIn, inUse, sorted, type Filter } from './floor.ts';
import { PauseControl } from './pause-control.tsx';
import { TablePanel } from './table-panel.tsx';
import { Tile } from './tile.tsx';
import './floor-page.css';

function Tiles({ filter }: { filter: { value: Filter } }) {
  const w = words.value;
  const rows = useComputed(() => sorted(tables.rows.value.values()));
  const shown = filtered(rows.value, filter.value);
  if (tables.state.value === 'failed') {
    return (
      <ErrorState
        title={w.common.failedTitle}
        text={w.common.failedText}
        retry={w.common.retry}
        onRetry={() => void tables.load()}
      />
    );
  }
  if (tables.state.value === 'loading') {
    return (
      <div class="tiles" aria-busy="true">
        {Array.from({ length: 15 }, (_, index) => (
          <Skeleton key={index} class="tile-skeleton" />
        ))}
      </div>
    );
  }
  if (rows.value.length === 0) {
    return (
      <EmptyState shape={tablesIcon} title={w.floor.noTables}>
        {w.floor.noTablesText}
      </EmptyState>
    );
  }
  if (shown.length === 0) {
    return (
      <EmptyState
        shape={tablesIcon}
        title={w.floor.noneSuch}
        action={
          <Button kind="quiet" size="m" hug onClick={() => (filter.value = 'all')}>
            {w.floor.allTables}
          </Button>
        }
      />
    );
  }
  return (
    <div class="tiles">
      {shown.map((row) => (
        <Tile key={row.id} row={row} />
      ))}
    </div>
  );
}

/** Every table at a glance; the chosen one beside it. */
export function FloorPage() {
  const w = words.value;
  const filter = useSignal<Filter>('all');
  const rows = useComputed(() => [...tables.rows.value.values()]);
  useEffect(() => {
    document.title = `${w.floor.title} · hiorder`;
  }, [w]);
  useEffect(() => {
    selectTable(new URL(location.href).searchParams.get('table') ?? undefined);
    return () => {
      openTableId.value = undefined;
    };
  }, []);
  return (
    <div class={openTableId.value ? 'floor floor--open' : 'floor'}>
      <main id="main" class="floor-main">
        <header class="floor-head">
          <h1>{w.floor.title}</h1>
          <p>
            <b>{inUse(rows.value)}</b>/{rows.value.length} {w.floor.inUse} ·{' '}
            <b>{w.floor.guests(guestsIn(rows.value))}</b>
          </p>
          <PauseControl />
        </header>
        <Filters counts={countsOf(rows.value)} filter={filter} />
        <Tiles filter={filter} />
      </main>
      {openTableId.value && <TablePanel key={openTableId.value} id={openTableId.value} />}
      <RejectSheet />
    </div>
  );
}
