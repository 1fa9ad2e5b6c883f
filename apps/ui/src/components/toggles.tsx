import { ChoiceRow, type Choice } from './choice-row.tsx';

/** Any of a few. */
export const Toggles = (props: {
  name: string;
  toggles: readonly Choice<string>[];
  on: readonly string[];
  onToggle(value: string): void;
}) => (
  <ChoiceRow
    name={props.name}
    choices={props.toggles}
    isOn={(value) => props.on.includes(value)}
    onPress={props.onToggle}
  />
);
