import { Button, EmptyState, ErrorState, icons, Skeleton } from '@hiorder/ui';
import { words as appWords } from '../words/index.ts';
import { busy, failed, found, lookBack, lookFurther, more, sought } from './archive.ts';
import { Entry } from './inbox-entry.tsx';
import { words } from './words/index.ts';
import './inbox-list.css';

/** What was said before, or what is sought in all of it; the last first. */
export function ArchiveList(props: { chosen: string | undefined; onChoose(id: string): void }) {
  const w = words.value;
  const rows = found.value;
  if (failed.value && !rows?.length)
    return (
      <ErrorState
        title={w.downTitle}
        text={w.downText}
        retry={appWords.value.common.retry}
        onRetry={() => void lookBack()}
      />
    );
  if (rows === undefined || (rows.length === 0 && more.value !== undefined))
    return (
      <div class="inbox-scroll" aria-busy="true">
        {[0, 1, 2].map((index) => (
          <Skeleton key={index} class="inbox-skeleton" />
        ))}
      </div>
    );
  if (rows.length === 0)
    return (
      <EmptyState shape={icons.search} title={sought.value.trim() === '' ? w.noneEnded : w.noneFound}>
        {sought.value.trim() === '' ? w.noneEndedText : w.noneFoundText}
      </EmptyState>
    );
  return (
    <div class="inbox-scroll" tabIndex={0} role="group" aria-label={w.inbox}>
      <p class="hidden" role="status">
        {w.foundCount(rows.length)}
      </p>
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
      {more.value !== undefined && (
        <Button kind="quiet" size="m" busy={busy.value} onClick={() => void lookFurther()}>
          {w.more}
        </Button>
      )}
    </div>
  );
}
