import { ChoiceRow, type Choice } from './choice-row.tsx';

/** One of a few. */
export const Choices = <Value extends string>(props: {
  name: string;
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChange(value: Value): void;
}) => (
  <ChoiceRow
    name={props.name}
    choices={props.choices}
    isOn={(value) => value === props.value}
    onPress={props.onChange}
  />
);
