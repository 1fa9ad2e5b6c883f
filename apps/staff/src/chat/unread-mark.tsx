import { Icon, icons } from '@hiorder/ui';
import { words } from '../words/index.ts';
import './unread-mark.css';

/** Somebody at the table wrote and waits for an answer. */
export function UnreadMark({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="unread-mark">
      <Icon small shape={icons.chat} />
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="hidden">{words.value.floor.unread(count)}</span>
    </span>
  );
}
