import { Icon, icons } from '@hiorder/ui';
import './pills.css';

/** Any number of a few things, on or off by a tap. */
export function Pills(props: {
  name: string;
  choices: readonly { value: string; label: string; disabled?: boolean }[];
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}) {
  const toggle = (value: string): void =>
    props.onChange(
      props.chosen.includes(value) ? props.chosen.filter((one) => one !== value) : [...props.chosen, value],
    );
  return (
    <div class="pills" role="group" aria-label={props.name}>
      {props.choices.map(({ value, label, disabled }) => (
        <button
          key={value}
          type="button"
          disabled={disabled}
          aria-pressed={props.chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {props.chosen.includes(value) && <Icon small shape={icons.check} />}
          {label}
        </button>
      ))}
    </div>
  );
}
