import { Button, EmptyState, Skeleton } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { ReadFailed } from '../shell/read-failed.tsx';
import { tablesIcon } from '../shell/shapes.ts';
import { manages } from '../state/session.ts';
import { tables } from '../state/tables.ts';
import { words as tableWords } from '../tables/words/index.ts';
import { words } from '../words/index.ts';
import { filtered, sorted, type Filter } from './floor.ts';
import { Tile } from './tile.tsx';
import './tiles.css';

function Failed() {
  return <ReadFailed onRetry={() => void tables.retry()} quietly={false} />;
}

const Loading = () => (
  <div class="tiles" aria-busy="true">
    {Array.from({ length: 20 }, (_, index) => (
      <Skeleton key={index} class="tile-skeleton" />
    ))}
  </div>
);

export function Tiles({ filter }: { filter: { value: Filter } }) {
  const w = words.value.floor;
  const rows = useComputed(() => sorted(tables.rows.value.values()));
  const shown = filtered(rows.value, filter.value);
  if (tables.state.value === 'failed') return <Failed />;
  if (tables.state.value === 'loading') return <Loading />;
  if (rows.value.length === 0) {
    return (
      <EmptyState
        shape={tablesIcon}
        title={w.noTables}
        action={
          manages.value && (
            <Button kind="quiet" size="m" hug href="/staff/settings/tables">
              {tableWords.value.manage.add}
            </Button>
          )
        }
      >
        {w.noTablesText}
      </EmptyState>
    );
  }
  if (shown.length === 0) {
    return (
      <EmptyState
        shape={tablesIcon}
        title={w.noneSuch}
        action={
          <Button kind="quiet" size="m" hug onClick={() => (filter.value = 'all')}>
            {w.allTables}
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
