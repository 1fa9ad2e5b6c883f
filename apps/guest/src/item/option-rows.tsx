import { Icon, icons } from '@hiorder/ui';
import { formatDelta } from '@hiorder/ui/money';
import { locale, words } from '../language.ts';
import { isSingle } from '@hiorder/ui/option-choice';
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
              disabled={option.soldOut || (full && !on)}
              onChange={() => props.onChoose(option.id)}
            />
            <span class={single ? 'box box--round' : 'box'} aria-hidden="true">
              <Icon shape={icons.check} />
            </span>
            <span class="rows-name">{option.name}</span>
            <span class="rows-price">
              {option.soldOut ? words.value.item.soldOut : formatDelta(option.priceDelta, locale.value)}
            </span>
          </label>
        );
      })}
    </div>
  );
}
