import { useId } from 'preact/hooks';

/** Six digits, seen by who types them: nothing else says what was typed. */
export function PinField(props: {
  label: string;
  value: string;
  hint: string;
  error?: string;
  onInput(digits: string): void;
  onEnter(): void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        {...{ id, class: 'field-input', type: 'text', inputMode: 'numeric', maxLength: 6 }}
        autocomplete="off"
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={`${id}-below`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value.replace(/\D/g, ''))}
        onKeyDown={({ key }) => key === 'Enter' && props.onEnter()}
      />
      <p
        id={`${id}-below`}
        class={props.error ? 'field-error' : 'caption'}
        role={props.error ? 'alert' : undefined}
      >
        {props.error ?? props.hint}
      </p>
    </div>
  );
}
