import { Stepper } from '@hiorder/ui';
import { words } from './words/index.ts';

/** A number with its name, to be changed one by one. */
export function NumberRow(props: {
  id?: string;
  name: string;
  value: number;
  max: number;
  /** How the number is read; as it is without. */
  text?: string;
  onChange(value: number): void;
  children?: preact.ComponentChildren;
}) {
  const { name, text } = props;
  const w = words.value;
  return (
    <li class="number-row" id={props.id}>
      <span class="number-name">
        {name} {text && <b>{text}</b>}
      </span>
      {props.children}
      <Stepper
        value={props.value}
        max={props.max}
        onChange={props.onChange}
        words={{ name, less: w.less(name), more: w.more(name), remove: '' }}
      />
    </li>
  );
}
