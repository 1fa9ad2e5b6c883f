import './choices.css';

/** One of a few, as large buttons in a row that wraps. */
export function Choices<Value extends string>(props: {
  name: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}) {
  return (
    <div class="choices" role="group" aria-label={props.name}>
      {props.choices.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === props.value}
          onClick={() => props.onChange(one.value)}
        >
          {one.label}
        </button>
      ))}
    </div>
  );
}
