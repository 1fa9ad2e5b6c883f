import { Icon, icons } from '@hiorder/ui';
import type { OptionsProps } from './option-group.tsx';

export function OptionPills(props: OptionsProps) {
  const { group, chosen } = props;
  return (
    <div class="pills">
      {group.options.map((option) => {
        const on = chosen.includes(option.id);
        return (
          <label key={option.id}>
            {on && <Icon shape={icons.check} />}
            <input
              class="hidden"
              type="radio"
              name={group.id}
              checked={on}
              onChange={() => props.onChoose(option.id)}
            />
            {option.name}
          </label>
        );
      })}
    </div>
  );
}
