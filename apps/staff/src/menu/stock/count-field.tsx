import { Icon, icons } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { stock } from '../state/menu.ts';
import { words } from '../words/index.ts';
import { countOf, type Sale } from './sale.ts';
import { setCount } from './stock-actions.ts';
import './count-field.css';

/** How many are left: tapped up and down, or typed. Nothing typed is not counted. */
export function CountField({ itemId, name, sale }: { itemId: string; name: string; sale: Sale }) {
  const w = words.value.stock;
  const [counting, setCounting] = useState(false);
  const row = stock.rows.value.get(itemId);
  if (!row) return <span />;
  if (row.quantity === null && !counting)
    return (
      <button
        type="button"
        class="count-start"
        aria-label={`${name} ${w.count}`}
        onClick={() => setCounting(true)}
      >
        {w.count}
      </button>
    );
  const low = sale.kind === 'low' ? ' count--low' : '';
  const step = (by: number) => void setCount(itemId, Math.max(0, (row.quantity ?? 0) + by));
  return (
    <span class={`count${low}`} role="group" aria-label={w.of(name)}>
      <button type="button" aria-label={w.less} disabled={!row.quantity} onClick={() => step(-1)}>
        <Icon small shape={icons.minus} />
      </button>
      <CountInput
        itemId={itemId}
        quantity={row.quantity}
        starts={counting}
        onDone={() => setCounting(false)}
      />
      <button type="button" aria-label={w.more} onClick={() => step(1)}>
        <Icon small shape={icons.plus} />
      </button>
    </span>
  );
}

function CountInput(props: { itemId: string; quantity: number | null; starts: boolean; onDone(): void }) {
  const w = words.value.stock;
  const shown = props.quantity === null ? '' : String(props.quantity);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const count = typed === undefined ? undefined : countOf(typed);
    setTyped(undefined);
    props.onDone();
    if (count !== undefined && count !== props.quantity) void setCount(props.itemId, count);
  };
  return (
    <input
      class="count-input"
      type="text"
      inputMode="numeric"
      maxLength={6}
      aria-label={w.left}
      aria-description={w.emptyHint}
      placeholder={w.countPlaceholder}
      autofocus={props.starts}
      ref={(input) => {
        if (input && props.starts && typed === undefined && document.activeElement !== input) input.focus();
      }}
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          setTyped(undefined);
          props.onDone();
        }
      }}
      onBlur={commit}
    />
  );
}
