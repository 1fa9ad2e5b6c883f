import type { TableRow } from '@hiorder/contracts';
import { callAge } from '../calls/call-age.ts';
import { now } from '../state/clock.ts';
import { words } from '../words/index.ts';
import { minutesSince } from './floor.ts';
import { oldestCall } from './oldest-call.ts';
import './state-chip.css';

/** The state in a word and a colour; how long a new order or a call has been waiting. */
export function StateChip({ row }: { row: TableRow }) {
  const w = words.value;
  const calling = row.state === 'order' ? undefined : oldestCall(row);
  const since = calling?.raisedAt ?? (row.state === 'order' ? row.oldestWaitingSince : null);
  const waiting = since ? minutesSince(since, now.value) : 0;
  const time = w.common.minutesShort(waiting);
  const waitingText = row.state === 'order' ? w.floor.waiting(time) : `${w.state[row.state]} ${time}`;
  const over = calling !== undefined && callAge(calling, now.value) === 'over';
  return (
    <span class={`state state--${over ? 'over' : row.state}`}>
      {waiting > 0 ? waitingText : w.state[row.state]}
    </span>
  );
}
