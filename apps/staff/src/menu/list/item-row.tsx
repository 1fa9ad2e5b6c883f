import type { StaffMenuItem } from '@hiorder/contracts';
import { Picture } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { Money } from '../../shell/money.tsx';
import { now } from '../../state/clock.ts';
import { locale } from '../../words/index.ts';
import { editItem, openEditor } from '../editor/editing.ts';
import { Grip } from '../reorder/grip.tsx';
import type { Reorder } from '../reorder/reorder.ts';
import { items, mayEdit, stock } from '../state/menu.ts';
import { missingIn, textIn } from '../state/texts.ts';
import { CountField } from '../stock/count-field.tsx';
import { isOut, saleOf, type Sale } from '../stock/sale.ts';
import { SaleState } from '../stock/sale-state.tsx';
import { backOnSale } from '../stock/stock-actions.ts';
import { words } from '../words/index.ts';
import { ItemBadges } from './item-badges.tsx';
import './item-row.css';

interface RowProps {
  id: string;
  drag: Reorder | undefined;
  onSell(itemId: string): void;
}

/** One item: photo, name, price, what is left, and whether it is on sale. Drawn again only when it changes. */
export function ItemRow({ id, drag, onSell }: RowProps) {
  const item = useComputed(() => items.rows.value.get(id)).value;
  const left = useComputed(() => stock.rows.value.get(id)).value;
  const chosen = useComputed(() => openEditor.value === id).value;
  if (!item) return null;
  const name = textIn(item.name, locale.value);
  // Only a row that counts down looks at the clock.
  const sale = saleOf(left, left?.soldOutUntil ? now.value : Date.now());
  const looks = ['item-row', isOut(sale) && 'item-row--out', chosen && 'item-row--chosen'];
  if (drag?.dragged === id) looks.push('item-row--dragged');
  if (!mayEdit.value) looks.push('item-row--fixed');
  return (
    <li data-reorder={id} class={looks.filter(Boolean).join(' ')}>
      {drag ? <Grip of={drag} id={id} name={name} /> : <span class="item-no-grip" />}
      <button
        type="button"
        class="item-open"
        onClick={() => (mayEdit.value ? editItem(id) : onSell(id))}
        aria-pressed={mayEdit.value ? chosen : undefined}
      >
        <Picture class="item-photo" photo={item.photo} sizes="72px" />
        <ItemWords item={item} name={name} sale={sale} />
      </button>
      <CountField itemId={id} name={name} sale={sale} />
      {left ? <SaleSwitch id={id} name={name} sale={sale} onSell={onSell} /> : <span />}
    </li>
  );
}

function ItemWords({ item, name, sale }: { item: StaffMenuItem; name: string; sale: Sale }) {
  const missing = mayEdit.value ? missingIn(item.name) : [];
  return (
    <span class="item-words">
      <span class="item-name">{name}</span>
      <span class="item-second">
        <span class="item-price">
          <Money of={item.price} />
        </span>
        <SaleState sale={sale} />
        <ItemBadges item={item} missing={missing} />
      </span>
    </span>
  );
}

function SaleSwitch(props: { id: string; name: string; sale: Sale; onSell(itemId: string): void }) {
  const out = isOut(props.sale);
  return (
    <button
      type="button"
      class="sale-switch"
      role="switch"
      aria-checked={!out}
      aria-label={words.value.stock.onSale(props.name)}
      onClick={() => (out ? void backOnSale(props.id) : props.onSell(props.id))}
    />
  );
}
