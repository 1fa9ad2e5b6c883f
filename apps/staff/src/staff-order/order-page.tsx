import { formatMoney, Icon, icons, IconButton } from '@hiorder/ui';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { tables } from '../state/tables.ts';
import { locale, words as shared } from '../words/index.ts';
import { countOf } from './draft.ts';
import { ItemSheet } from './item-sheet.tsx';
import { followMenu, loadMenu } from './menu.ts';
import { MenuSide } from './menu-side.tsx';
import { OrderSide } from './order-side.tsx';
import { chooseTable, lines, tableId, total } from './taking.ts';
import { words } from './words/index.ts';
import './order-page.css';

function TableField() {
  const w = words.value;
  const { route } = useLocation();
  const all = [...tables.rows.value.values()].sort((a, b) => a.position - b.position);
  return (
    <select
      class="boxed-input so-table"
      aria-label={w.table}
      value={tableId.value ?? ''}
      onChange={({ currentTarget }) => route(`/staff/take-order?table=${currentTarget.value}`, true)}
    >
      <option value="" disabled>
        {w.chooseTable}
      </option>
      {all.map(({ id, name, state }) => (
        <option key={id} value={id}>
          {shared.value.floor.table(name)} · {shared.value.state[state]}
        </option>
      ))}
    </select>
  );
}

/** A phone shows one side at a time. */
function Turn({ open, onTurn }: { open: boolean; onTurn(): void }) {
  const w = words.value;
  return (
    <button type="button" class="so-turn" aria-expanded={open} onClick={onTurn}>
      <Icon small shape={open ? icons.menu : icons.receipt} />
      {open ? w.hide : w.show}
      {!open && lines.value.length > 0 && (
        <b>
          {w.count(countOf(lines.value))}
          {total.value && ` · ${formatMoney(total.value, locale.value)}`}
        </b>
      )}
    </button>
  );
}

/** A waiter takes an order at a table: the menu to tap on one side, what was tapped on the other. */
export function TakeOrderPage() {
  const w = words.value;
  const { query } = useLocation();
  const [open, setOpen] = useState(false);
  const table = query['table'];
  useEffect(() => chooseTable(table), [table]);
  useEffect(followMenu, []);
  // The menu is read in the language of whoever reads it.
  useEffect(() => void loadMenu(), [locale.value]);
  const title = shared.value.nav.takeOrder;
  useEffect(() => {
    document.title = `${title} · hiorder`;
  }, [title]);
  return (
    <main id="main" class={open ? 'so-page so-page--order' : 'so-page'}>
      <h1 class="hidden">{title}</h1>
      <div class="so-menu">
        <MenuSide />
      </div>
      <section class="so-side" aria-label={w.lines}>
        <header>
          <IconButton
            shape={icons.back}
            label={shared.value.board.back}
            href={table ? `/staff/?table=${table}` : '/staff/'}
          />
          <TableField />
        </header>
        <OrderSide />
      </section>
      <Turn open={open} onTurn={() => setOpen(!open)} />
      <ItemSheet />
    </main>
  );
}
