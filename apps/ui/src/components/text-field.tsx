import { useId } from 'preact/hooks';
import { intoView } from '../browser/into-view.ts';
import './text-field.css';

export function TextField(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: string;
  /** An example of what to write; never the only place of something needed. */
  placeholder?: string;
  error?: string;
  maxLength?: number;
  multiline?: boolean;
  autocomplete?: string;
}) {
  const id = useId();
  const below = props.error ?? props.hint;
  const common = {
    id,
    class: 'field-input',
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    'aria-invalid': props.error !== undefined,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.multiline ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} type="text" autocomplete={props.autocomplete ?? 'off'} />
      )}
      {below !== undefined && <Below id={`${id}-below`} text={below} wrong={props.error !== undefined} />}
    </div>
  );
}

const Below = (props: { id: string; text: string; wrong: boolean }) => (
  <p id={props.id} class={props.wrong ? 'field-error' : 'caption'} {...(props.wrong && { ref: intoView })}>
    {props.text}
  </p>
);
