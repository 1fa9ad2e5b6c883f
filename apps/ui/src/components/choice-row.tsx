import { useId } from 'preact/hooks';
import './choice-row.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Of the label, where it is not the page's. */
  readonly lang?: string;
}

/** Large buttons in a row that wraps, under their name, each of them pressed or not. */
export function ChoiceRow<Value extends string>(props: {
  name: string;
  choices: readonly Choice<Value>[];
  isOn(value: Value): boolean;
  onPress(value: Value): void;
}) {
  const name = useId();
  return (
    <div class="choices" role="group" aria-labelledby={name}>
      <p class="choices-name" id={name}>
        {props.name}
      </p>
      <div class="choices-row">
        {props.choices.map(({ value, label, lang }) => (
          <button
            key={value}
            type="button"
            lang={lang}
            aria-pressed={props.isOn(value)}
            onClick={() => props.onPress(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
