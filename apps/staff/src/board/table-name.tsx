import { words } from '../words/index.ts';

const SHORT = 6;

/** Where it goes to: the largest word on a card. */
export function TableName({ name }: { name: string }) {
  return <b class={[...name].length > SHORT ? 'table--long' : undefined}>{words.value.floor.table(name)}</b>;
}
