import { useId } from 'preact/hooks';
import './choices.css';

/** Any of a few, as large buttons in a row that wraps, under their name. */
export function Toggles(props: {
  name: string;
  toggles: readonly { readonly value: string; readonly label: string }[];
  on: readonly string[];
  onToggle(value: string): void;
}) {
  const name = useId();
  return (
    <div class="choices" role="group" aria-labelledby={name}>
      <p class="choices-name" id={name}>
        {props.name}
      </p>
      <div class="choices-row">
        {props.toggles.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={props.on.includes(value)}
            onClick={() => props.onToggle(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
