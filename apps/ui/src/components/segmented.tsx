import './segmented.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A few choices side by side, one of them pressed. */
export function Segmented<Value extends string>(props: {
  name: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange(value: Value): void;
}) {
  return (
    <div class="segmented" role="group" aria-label={props.name}>
      {props.segments.map((one) => (
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
