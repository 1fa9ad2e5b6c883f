import { IconButton } from '@hiorder/ui';
import { words } from '../words/index.ts';

const up = 'm6 14.5 6-6 6 6';
const down = 'm6 9.5 6 6 6-6';

/** Up and down by one. */
export function MoveButtons(props: {
  name: string;
  first: boolean;
  last: boolean;
  onMove(by: number): void;
}) {
  const w = words.value.reorder;
  return (
    <>
      <IconButton
        shape={up}
        label={w.up(props.name)}
        disabled={props.first}
        onClick={() => props.onMove(-1)}
      />
      <IconButton
        shape={down}
        label={w.down(props.name)}
        disabled={props.last}
        onClick={() => props.onMove(1)}
      />
    </>
  );
}
