import type { TableRow } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { callAge } from '../calls/call-age.ts';
import { words } from '../calls/words/index.ts';
import { now } from '../state/clock.ts';
import { oldestCall } from './oldest-call.ts';
import './call-mark.css';

/** On a tile: that its party calls, also while its new orders come first. */
export function CallMark({ row }: { row: TableRow }) {
  // One call of a table that does nothing but call stands in its state.
  if (row.openCalls === 0 || (row.openCalls === 1 && row.state !== 'order')) return null;
  const oldest = oldestCall(row);
  const over = oldest !== undefined && callAge(oldest, now.value) === 'over';
  return (
    <span class={over ? 'call-mark call-mark--over' : 'call-mark'}>
      <Icon small shape={icons.callBell} />
      <span class="hidden">{words.value.mark(row.openCalls)}</span>
      <span aria-hidden="true">{row.openCalls}</span>
    </span>
  );
}
