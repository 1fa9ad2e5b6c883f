import { Icon } from '@hiorder/ui';
import { grip } from '../shapes.ts';
import { words } from '../words/index.ts';
import type { Reorder } from './reorder.ts';
import './grip.css';

/** What a thing is dragged by, or moved with the arrow keys. */
export function Grip({ of, id, name }: { of: Reorder; id: string; name: string }) {
  return (
    <button
      type="button"
      class="grip"
      aria-label={words.value.reorder.grip(name)}
      onPointerDown={(event) => of.begin(id, event)}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        of.nudge(id, by, name);
      }}
    >
      <Icon shape={grip} />
    </button>
  );
}
