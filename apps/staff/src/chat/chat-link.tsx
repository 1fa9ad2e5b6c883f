import { Icon, icons } from '@hiorder/ui';
import type { TableRow } from '@hiorder/contracts';
import { words } from '../words/index.ts';
import { UnreadMark } from './unread-mark.tsx';
import './chat-link.css';

/** From a table to what its guests wrote. */
export function ChatLink({ row }: { row: TableRow }) {
  if (!row.session) return null;
  return (
    <a class="chat-link" href={`/staff/chat?session=${encodeURIComponent(row.session.id)}`}>
      <Icon small shape={icons.chat} />
      {words.value.nav.chat}
      <UnreadMark count={row.unreadMessages} />
      <Icon small shape={icons.forward} />
    </a>
  );
}
