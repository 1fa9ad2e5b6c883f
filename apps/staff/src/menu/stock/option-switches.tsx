import type { StaffMenuItem } from '@hiorder/contracts';
import { now } from '../../state/clock.ts';
import { locale } from '../../words/index.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { SaleTimes } from './sale-times.tsx';
import { saleOfOption } from './sale.ts';
import { SaleState } from './sale-state.tsx';
import { sellOutOption } from './stock-actions.ts';
import './option-switches.css';

type Group = StaffMenuItem['optionGroups'][number];

/** Every option of an item, to be tapped off and on; for those that are off, how long. */
export function OptionSwitches({ item }: { item: StaffMenuItem }) {
  const w = words.value.stock;
  if (item.optionGroups.length === 0) return null;
  return (
    <section class="option-switches">
      <h3>{w.options}</h3>
      {item.optionGroups.map((group) => (
        <div key={group.id}>
          <h4>{textIn(group.name, locale.value)}</h4>
          <ul>
            {group.options.map((option) => (
              <Switch key={option.id} itemId={item.id} option={option} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Switch({ itemId, option }: { itemId: string; option: Group['options'][number] }) {
  const { id, soldOut } = option;
  const name = textIn(option.name, locale.value);
  return (
    <li class={soldOut ? 'option-off' : undefined}>
      <button
        type="button"
        class="option-switch"
        role="switch"
        aria-checked={!soldOut}
        onClick={() => void sellOutOption(itemId, id, soldOut ? 'on-sale' : 'put-back')}
      >
        <b>{name}</b> {soldOut && <SaleState sale={saleOfOption(option, now.value)} />}
      </button>
      {soldOut && (
        <SaleTimes
          name={name}
          forGood={option.soldOutUntil === undefined}
          onChoose={(howLong) => void sellOutOption(itemId, id, howLong)}
        />
      )}
    </li>
  );
}
