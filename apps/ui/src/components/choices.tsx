import { useId } from 'preact/hooks';
import './choices.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Of the label, where it is not the page's. */
  readonly lang?: string;
}

/** One of a few, as large buttons in a row that wraps, under their name. */
export function Choices<Value extends string>(props: {
  name: string;
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChange(value: Value): void;
}) {
  const name = useId();
  return (
    <div class="choices" role="group" aria-labelledby={name}>
      <p class="choices-name" id={name}>
        {props.name}
      </p>
      <div class="choices-row">
        {props.choices.map((one) => (
          <button
            key={one.value}
            type="button"
            lang={one.lang}
            aria-pressed={one.value === props.value}
            onClick={() => props.onChange(one.value)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </div>
  );
}
