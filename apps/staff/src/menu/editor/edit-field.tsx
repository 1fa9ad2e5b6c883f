import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../words/index.ts';
import { editing } from './editing.ts';
import '../../shell/boxed-input.css';
import './edit-field.css';

/** What is wrong with a field, in words; `path` as the server names it. */
export function errorAt(path: string): string | undefined {
  const found = editing.value?.violations.find((one) => one.path === path);
  if (!found) return undefined;
  const w = words.value.violations;
  return w[found.code] ?? w['invalid'];
}

/** A small field among many: its label above it or, where that is plain from its place, unseen. */
export function EditField(props: {
  label: string;
  /** Where the server finds it: what it says is wrong is shown here. */
  path: string;
  value: string;
  onInput(value: string): void;
  hiddenLabel?: boolean;
  placeholder?: string;
  maxLength?: number;
  multiline?: boolean;
  inputMode?: 'numeric' | 'decimal';
  unit?: ComponentChildren;
  lang?: string;
}) {
  const id = useId();
  const error = errorAt(props.path);
  const common = {
    id,
    class: 'boxed-input',
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    lang: props.lang,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  };
  return (
    <div class="edit-field">
      <label class={props.hiddenLabel ? 'hidden' : 'edit-label'} for={id}>
        {props.label}
      </label>
      <span class="edit-box">
        {props.multiline ? (
          <textarea {...common} rows={3} />
        ) : (
          <input {...common} type="text" inputMode={props.inputMode} autocomplete="off" />
        )}
        {props.unit !== undefined && <span class="edit-unit">{props.unit}</span>}
      </span>
      {error !== undefined && (
        <p class="boxed-input-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One of a few, as the browser's own list: fast by touch and by key. */
export function EditSelect<Value extends string>(props: {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
  path: string;
}) {
  const id = useId();
  const error = errorAt(props.path);
  return (
    <div class="edit-field">
      <label class="edit-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="boxed-input"
        value={props.value}
        aria-invalid={error !== undefined}
        onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      >
        {props.choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      {error !== undefined && <p class="boxed-input-error">{error}</p>}
    </div>
  );
}
