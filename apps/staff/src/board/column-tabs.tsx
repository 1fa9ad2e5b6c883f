import { words } from '../words/index.ts';
import { COLUMNS, type Columns } from './columns.ts';
import { shownColumn } from './shown-column.ts';
import './column-tabs.css';

/** On a phone: which column is shown, and how much is in the others. */
export function ColumnTabs({ columns }: { columns: Columns }) {
  const w = words.value.board;
  return (
    <div class="column-tabs" role="group" aria-label={w.columns}>
      {COLUMNS.map((name) => (
        <button
          key={name}
          type="button"
          class={name === 'fresh' && columns.fresh.length > 0 ? 'column-tab column-tab--new' : 'column-tab'}
          aria-pressed={shownColumn.value === name}
          onClick={() => (shownColumn.value = name)}
        >
          {w[name]} <b>{columns[name].length}</b>
        </button>
      ))}
    </div>
  );
}
