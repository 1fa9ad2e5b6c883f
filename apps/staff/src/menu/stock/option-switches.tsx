import type { StaffMenuItem } from '@hiorder/contracts';
import { locale } from '../../words/index.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { sellOutOption } from './stock-actions.ts';

/** Every option of an item, to be tapped off and on. */
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
              <li key={option.id}>
                <button
                  type="button"
                  class="option-switch"
                  role="switch"
                  aria-checked={!option.soldOut}
                  onClick={() => void sellOutOption(item.id, option.id, !option.soldOut)}
                >
                  <b>{textIn(option.name, locale.value)}</b>
                  {option.soldOut && <small>{w.out}</small>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
