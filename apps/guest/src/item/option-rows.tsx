import { formatDelta } from '@hiorder/ui/money';
import { TickBox } from '../frame/tick-box.tsx';
import { locale, words } from '../language.ts';
import { isSingle } from '@hiorder/ui/option-choice';
import { OptionAllergens } from './option-allergens.tsx';
import type { OptionsProps } from './option-group.tsx';

export function OptionRows(props: OptionsProps) {
  const { group, chosen, full } = props;
  const single = isSingle(group);
  return (
    <div class="rows">
      {group.options.map((option) => {
        const on = chosen.includes(option.id);
        return (
          <label key={option.id}>
            <input
              class="hidden"
              type={single ? 'radio' : 'checkbox'}
              name={group.id}
              checked={on}
              // What was chosen before it sold out can be taken off again.
              disabled={!on && (option.soldOut || full)}
              onChange={() => props.onChoose(option.id)}
            />
            <TickBox round={single} />
            <span class="rows-name">
              {option.name}
              <OptionAllergens option={option} inDish={props.inDish} />
            </span>
            <span class="rows-price">
              {option.soldOut ? words.value.item.soldOut : formatDelta(option.priceDelta, locale.value)}
            </span>
          </label>
        );
      })}
    </div>
  );
}
