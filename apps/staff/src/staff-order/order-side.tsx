import type { MenuItem, Violation } from '@hiorder/contracts';
import { Button, formatMoney, Stepper } from '@hiorder/ui';
import { unitPrice } from '@hiorder/ui/option-choice';
import { useLocation } from 'preact-iso';
import { useRef } from 'preact/hooks';
import { locale } from '../words/index.ts';
import { linePrice, MOST, withQuantity, type DraftLine } from './draft.ts';
import { editing } from './item-sheet.tsx';
import { items } from './menu.ts';
import { change, lines, problems, send, sending, tableId, total } from './taking.ts';
import { words } from './words/index.ts';

function textOf(violation: Violation): string {
  const w = words.value;
  const { left } = violation as { left?: unknown };
  if (violation.code === 'out-of-stock' && typeof left === 'number') return w.stockLeft(left);
  return w.problems[violation.code] ?? w.problems['other'] ?? '';
}

const optionNames = ({ optionGroups }: MenuItem, { choice }: DraftLine): string[] =>
  optionGroups.flatMap(({ id, options }) =>
    options.filter((option) => choice[id]?.includes(option.id)).map(({ name }) => name),
  );

function Line({ line }: { line: DraftLine }) {
  const w = words.value;
  const item = items.value.get(line.itemId);
  const wrong = problems.value.lines.get(line.key);
  const name = item?.name ?? '…';
  const set = (quantity: number) => change((all) => withQuantity(all, line.key, quantity));
  const said = item ? [...optionNames(item, line), line.note].filter(Boolean) : [];
  return (
    <li class={wrong ? 'so-line so-line--wrong' : 'so-line'}>
      <button
        type="button"
        class="so-line-name"
        disabled={!item}
        onClick={() => item && (editing.value = { item, line })}
      >
        <b>{name}</b>
        <span class="hidden">{w.edit}</span>
        {said.length > 0 && <small>{said.join(' · ')}</small>}
        {item && (
          <span>
            {formatMoney(
              line.quantity > 1 ? linePrice(line, item) : unitPrice(item, line.choice),
              locale.value,
            )}
          </span>
        )}
      </button>
      <Stepper
        value={line.quantity}
        max={MOST}
        onChange={set}
        onRemove={() => set(0)}
        words={{ name: w.quantity(name), less: w.less(name), more: w.more(name), remove: w.remove(name) }}
      />
      {wrong && (
        <p class="so-wrong" role="alert">
          {textOf(wrong)}
        </p>
      )}
    </li>
  );
}

/** What has been taken, and the button that sends it to the kitchen. */
export function OrderSide() {
  const w = words.value;
  const { route } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const { whole, lines: wrong } = problems.value;
  const place = async () => {
    const table = tableId.value;
    if (await send()) route(`/staff/?table=${table}`);
    else
      requestAnimationFrame(() =>
        list.current?.querySelector('.so-line--wrong')?.scrollIntoView({ block: 'nearest' }),
      );
  };
  const sum = total.value && formatMoney(total.value, locale.value);
  return (
    <>
      <div class="so-lines" tabIndex={0} role="group" aria-label={w.lines}>
        {lines.value.length === 0 && <p class="label so-nothing">{w.nothing}</p>}
        <ul ref={list}>
          {lines.value.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
      </div>
      <footer class="so-foot">
        {whole && wrong.size === 0 && (
          <p class="so-wrong" role="alert">
            {textOf(whole)}
          </p>
        )}
        <p class="caption">{w.payLater}</p>
        <Button
          busy={sending.value}
          disabled={lines.value.length === 0 || sum === undefined || tableId.value === undefined}
          onClick={() => void place()}
        >
          {tableId.value === undefined ? w.chooseTable : [w.send, sum].filter(Boolean).join(' · ')}
        </Button>
      </footer>
    </>
  );
}
