import { Button, Icon, icons } from '@hiorder/ui';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { CsvSheet } from '../csv/csv-sheet.tsx';
import { addItem } from '../editor/editing.ts';
import { categories, mayEdit, menuState } from '../state/menu.ts';
import { swap } from '../shapes.ts';
import { words } from '../words/index.ts';
import { inOrder } from './sections.ts';
import './list-head.css';

/** Looking for something, adding something, and the menu as a file. */
export function ListHead(props: { query: Signal<string>; category: Signal<string | undefined> }) {
  const w = words.value.list;
  const [files, setFiles] = useState(false);
  const first = inOrder(categories.rows.value.values())[0]?.id;
  const into = props.category.value ?? first;
  return (
    <header class="list-head">
      <label class="list-find">
        <Icon small shape={icons.search} />
        <span class="hidden">{w.find}</span>
        <input
          type="search"
          placeholder={w.find}
          value={props.query.value}
          onInput={(event) => (props.query.value = event.currentTarget.value)}
        />
      </label>
      {mayEdit.value && menuState.value === 'ready' && (
        <>
          <button
            type="button"
            class="list-file"
            aria-label={w.files}
            title={w.files}
            onClick={() => setFiles(true)}
          >
            <Icon shape={swap} />
          </button>
          {into !== undefined && (
            <Button kind="ink" size="s" hug onClick={() => addItem(into)}>
              <Icon small shape={icons.plus} />
              <span class="list-add">{w.add}</span>
            </Button>
          )}
        </>
      )}
      {files && <CsvSheet onClose={() => setFiles(false)} />}
    </header>
  );
}
