import type { ConversationView } from '@hiorder/contracts';
import { EmptyState, ErrorState, icons, Skeleton } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useComputed } from '@preact/signals';
import { timeZone } from '../state/session.ts';
import { words as appWords } from '../words/index.ts';
import { sectionsOf } from './inbox.ts';
import { inbox } from './state.ts';
import { words } from './words/index.ts';
import './inbox-list.css';

export const entryId = (tableSessionId: string): string => `conversation-${tableSessionId}`;

function Entry(props: { row: ConversationView; chosen: boolean; onChoose(id: string): void }) {
  const { row, chosen } = props;
  const w = words.value;
  const { lastMessage: last, unread } = row;
  const ours = last?.from.kind === 'staff';
  const name = last && !ours ? last.from.name : row.guests.map(({ nickname }) => nickname).join(', ');
  return (
    <li>
      <button
        type="button"
        id={entryId(row.tableSessionId)}
        class={unread > 0 ? 'inbox-entry inbox-entry--unread' : 'inbox-entry'}
        aria-current={chosen}
        onClick={() => props.onChoose(row.tableSessionId)}
      >
        <span class={[...row.table.name].length > 3 ? 'inbox-table inbox-table--long' : 'inbox-table'}>
          {row.table.name}
        </span>
        <b class="one-line">
          <bdi>{name}</bdi>
        </b>
        <time dateTime={last?.sentAt}>{last && formatTime24(last.sentAt, timeZone())}</time>
        <span class="inbox-said one-line" dir="auto">
          {ours && w.ours}
          {last?.text ?? w.nothingYet}
        </span>
        {unread > 0 && (
          <span class="inbox-count">
            <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
            <span class="hidden">{w.unreadCount(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

export function InboxList(props: { chosen: string | undefined; onChoose(id: string): void }) {
  const w = words.value;
  const common = appWords.value.common;
  const sections = useComputed(() => sectionsOf(inbox.rows.value.values()));
  if (inbox.state.value === 'failed')
    return (
      <ErrorState
        title={w.downTitle}
        text={w.downText}
        retry={common.retry}
        onRetry={() => void inbox.retry()}
      />
    );
  if (inbox.state.value === 'loading')
    return (
      <div class="inbox-scroll" aria-busy="true">
        {[0, 1, 2, 3, 4].map((index) => (
          <Skeleton key={index} class="inbox-skeleton" />
        ))}
      </div>
    );
  if (inbox.rows.value.size === 0)
    return (
      <EmptyState shape={icons.chat} title={w.noneTitle}>
        {w.noneText}
      </EmptyState>
    );
  const titles = { unread: w.unread, read: w.readOnes, silent: w.silent } as const;
  return (
    <div class="inbox-scroll" tabIndex={0} role="group" aria-label={w.inbox}>
      {(['unread', 'read', 'silent'] as const).map((section) => {
        const rows = sections.value[section];
        return (
          rows.length > 0 && (
            <section key={section}>
              <h2>{titles[section]}</h2>
              <ul>
                {rows.map((row) => (
                  <Entry
                    key={row.tableSessionId}
                    row={row}
                    chosen={row.tableSessionId === props.chosen}
                    onChoose={props.onChoose}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
