import type { TableRow } from '@hiorder/contracts';
import { now } from '../state/clock.ts';
import { words } from '../words/index.ts';
import { minutesSince } from './floor.ts';
import './state-chip.css';

/** The state in a word and a colour; how long a new order has been waiting. */
export function StateChip({ row }: { row: TableRow }) {
  const w = words.value;
  const waiting =
    row.state === 'order' && row.oldestWaitingSince ? minutesSince(row.oldestWaitingSince, now.value) : 0;
  return (
    <span class={`state state--${row.state}`}>
      {waiting > 0 ? w.floor.waiting(w.common.minutesShort(waiting)) : w.state[row.state]}
    </span>
  );
}
