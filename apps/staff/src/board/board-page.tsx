import { EmptyState, ErrorState, icons, Skeleton } from '@hiorder/ui';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { screenTheme } from '../shell/theme.ts';
import { tickets } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { AllDay } from './all-day.tsx';
import { BoardBar } from './board-bar.tsx';
import { boardTheme } from './board-theme.ts';
import { allDay, columnsOf } from './columns.ts';
import { BoardColumns } from './board-columns.tsx';
import { crossed } from './crossed-lines.ts';
import { RejectSheet } from './reject-sheet.tsx';
import './board-page.css';

/** The kitchen's orders: dark unless somebody chose otherwise, readable from two metres. */
export function BoardPage() {
  const w = words.value;
  const station = useSignal<string | undefined>(undefined);
  const columns = useComputed(() => columnsOf(tickets.rows.value.values(), station.value));
  const toMake = useComputed(() => allDay(columns.value, station.value, crossed.value));
  // The tokens answer to the document's theme, not to a part of it.
  useEffect(() => {
    screenTheme.value = boardTheme.value;
    return () => {
      screenTheme.value = undefined;
    };
  }, [boardTheme.value]);
  useEffect(() => {
    document.title = `${w.board.title} · hiorder`;
  }, [w]);
  const state = tickets.state.value;
  const { fresh, accepted, ready, served } = columns.value;
  const nothing = fresh.length + accepted.length + ready.length + served.length === 0;
  return (
    <div class="board">
      <BoardBar station={station} />
      {state === 'failed' ? (
        <main id="main">
          <ErrorState
            title={w.common.failedTitle}
            text={w.common.failedText}
            retry={w.common.retry}
            onRetry={() => void tickets.load()}
          />
        </main>
      ) : state === 'loading' ? (
        <main id="main" class="board-columns" aria-busy="true">
          {[0, 1, 2, 3].map((index) => (
            <Skeleton key={index} class="board-skeleton" />
          ))}
        </main>
      ) : nothing ? (
        <main id="main" class="board-nothing">
          <EmptyState shape={icons.pot} title={w.board.noneTitle}>
            {w.board.none}
          </EmptyState>
        </main>
      ) : (
        <>
          <AllDay dishes={toMake.value} />
          <BoardColumns columns={columns.value} station={station.value} />
        </>
      )}
      <RejectSheet />
    </div>
  );
}
