import { EmptyState, ErrorState, icons, Skeleton } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { words as appWords } from '../words/index.ts';
import { Entry } from './inbox-entry.tsx';
import { sectionsOf } from './inbox.ts';
import { inbox } from './state.ts';
import { words } from './words/index.ts';
import './inbox-list.css';

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
