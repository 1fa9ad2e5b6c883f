import { EmptyState, icons, Skeleton } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { RejectSheet } from '../order/reject-sheet.tsx';
import { PrintAlert } from '../printing/print-alert.tsx';
import { ReadFailed } from '../shell/read-failed.tsx';
import { screenTheme } from '../shell/theme.ts';
import { now } from '../state/clock.ts';
import { mustStop } from '../state/stops.ts';
import { retryTickets, tickets } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { AllDay } from './all-day.tsx';
import { BoardBar } from './board-bar.tsx';
import { boardTheme } from './board-theme.ts';
import { allDay, averageMinutes, COLUMNS, columnsOf } from './columns.ts';
import { BoardColumns } from './board-columns.tsx';
import { crossed } from './crossed-lines.ts';
import { DismissSheet } from './dismiss-sheet.tsx';
import { linesAt, station } from './stations.ts';
import { UndoButton } from './undo-button.tsx';
import { TicketSheet } from './ticket-sheet.tsx';
import './board-page.css';

function Skeletons() {
  return (
    <>
      <Skeleton class="all-day-skeleton" />
      <main id="main" class="board-columns" aria-busy="true">
        {COLUMNS.map((name) => (
          <Skeleton key={name} class={`board-column--${name} board-skeleton`} />
        ))}
      </main>
    </>
  );
}

function Failed() {
  return (
    <main id="main" class="board-nothing">
      <ReadFailed onRetry={() => void retryTickets()} quietly={false} />
    </main>
  );
}

function Nothing() {
  const w = words.value.board;
  return (
    <main id="main" class="board-nothing">
      <EmptyState shape={icons.pot} title={w.noneTitle}>
        {w.none}
      </EmptyState>
    </main>
  );
}

function Work() {
  const all = tickets.rows;
  const columns = useComputed(() => columnsOf(all.value.values(), station.value));
  const toMake = useComputed(() => allDay(columns.value, station.value, crossed.value));
  const average = useComputed(() => averageMinutes(all.value.values()));
  const stopped = useComputed(() =>
    [...all.value.values()].filter(
      (ticket) => mustStop(ticket, now.peek()) && linesAt(ticket, station.value).length > 0,
    ),
  );
  const { fresh, accepted, ready, served } = columns.value;
  const cards = fresh.length + accepted.length + ready.length + served.length + stopped.value.length;
  if (cards === 0) return <Nothing />;
  return (
    <>
      <div class="board-strip">
        <AllDay dishes={toMake.value} />
        <UndoButton />
      </div>
      <BoardColumns
        columns={columns.value}
        stopped={stopped.value}
        average={average.value}
        station={station.value}
      />
    </>
  );
}

/** The kitchen's orders: dark unless somebody chose otherwise, readable from two metres. */
export function BoardPage() {
  const w = words.value;
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
  return (
    <div class="board">
      <BoardBar />
      <PrintAlert />
      {state === 'failed' ? <Failed /> : state === 'loading' ? <Skeletons /> : <Work />}
      <DismissSheet />
      <RejectSheet />
      <TicketSheet />
    </div>
  );
}
