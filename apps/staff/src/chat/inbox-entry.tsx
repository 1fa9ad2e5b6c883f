import type { ConversationView } from '@hiorder/contracts';
import { formatTime24 } from '@hiorder/ui/time';
import { timeZone } from '../state/session.ts';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';
import './inbox-list.css';

export const entryId = (tableSessionId: string): string => `conversation-${tableSessionId}`;

export function Entry(props: { row: ConversationView; chosen: boolean; onChoose(id: string): void }) {
  const { row, chosen } = props;
  const w = words.value;
  const { unread, endedAt } = row;
  // Of a search what was sought; else what was said last.
  const last = row.found ?? row.lastMessage;
  const ours = last?.from.kind === 'staff';
  const name = last && !ours ? last.from.name : row.guests.map(({ nickname }) => nickname).join(', ');
  return (
    <li>
      <button
        type="button"
        id={entryId(row.tableSessionId)}
        class={unread > 0 && endedAt === null ? 'inbox-entry inbox-entry--unread' : 'inbox-entry'}
        aria-current={chosen}
        onClick={() => props.onChoose(row.tableSessionId)}
      >
        <span class={[...row.table.name].length > 3 ? 'inbox-table inbox-table--long' : 'inbox-table'}>
          {row.table.name}
        </span>
        <b class="one-line">
          <bdi>{name}</bdi>
        </b>
        <time dateTime={last?.sentAt}>
          {last && (endedAt ? dayOf(last.sentAt) : formatTime24(last.sentAt, timeZone()))}
        </time>
        <span class="inbox-said one-line" dir="auto">
          {ours && w.ours}
          {last?.text ?? w.nothingYet}
        </span>
        {unread > 0 && endedAt === null && (
          <span class="inbox-count">
            <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
            <span class="hidden">{w.unreadCount(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString(locale.value, {
    ...{ timeZone: timeZone(), month: 'numeric', day: 'numeric' },
  });
