import type { MovedTableView, TableRow } from '@hiorder/contracts';
import { Button, EmptyState, icons, Sheet, showToast } from '@hiorder/ui';
import type { ApiProblem } from '@hiorder/ui/api';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { api } from '../state/api.ts';
import { selectTable } from '../state/open-table.ts';
import { tables } from '../state/tables.ts';
import { words as shared } from '../words/index.ts';
import { freeTables } from './free-tables.ts';
import { words } from './words/index.ts';
import './move-sheet.css';

interface Failure {
  readonly problem: ApiProblem;
  /** What the table was called that it was about. */
  readonly table: string;
}

/** What stands in the way, and what to do next. */
function Failed({ problem, table }: Failure) {
  const w = words.value.move;
  const text = {
    'table-taken': w.taken(table),
    'table-session-closed': w.left,
    'table-not-found': w.gone(table),
  }[problem.code];
  return text === undefined ? (
    <SheetFailed />
  ) : (
    <p class="move-failed" role="alert">
      {text}
    </p>
  );
}

/** Large enough for wet hands; a tap only chooses, the button below moves. */
function Picker(props: {
  rows: readonly TableRow[];
  chosen: string | undefined;
  onChoose(id: string): void;
}) {
  const w = words.value.move;
  if (props.rows.length === 0) {
    return (
      <EmptyState shape={icons.people} title={w.none}>
        {w.noneText}
      </EmptyState>
    );
  }
  return (
    <div class="move-tables" role="group" aria-label={w.free}>
      {props.rows.map((row) => (
        <button
          key={row.id}
          type="button"
          aria-pressed={row.id === props.chosen}
          onClick={() => props.onChoose(row.id)}
        >
          <b>{shared.value.floor.table(row.name)}</b>
          <span>{shared.value.floor.seats(row.seats)}</span>
        </button>
      ))}
    </div>
  );
}

/** Takes a party to a free table. */
export function MoveSheet({ row, onClose }: { row: TableRow; onClose(): void }) {
  const w = words.value.move;
  const { floor, common } = shared.value;
  const [choice, setChoice] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const free = useComputed(() => freeTables(tables.rows.value.values(), row.people));
  // Who has sat down there meanwhile takes the choice away.
  const to = free.value.find(({ id }) => id === choice);
  const move = async (target: TableRow) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await api.post<MovedTableView>(`/api/tables/${row.id}/move`, { toTableId: target.id });
    setBusy(false);
    if (!answer.ok) {
      setFailure({ problem: answer.problem, table: floor.table(target.name) });
      return void tables.load();
    }
    onClose();
    selectTable(target.id);
    showToast(w.done(floor.table(answer.value.table.name)), { tone: 'good' });
  };
  return (
    <Sheet
      title={w.title(floor.table(row.name))}
      closeLabel={common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={!to} onClick={() => to && void move(to)}>
          {to ? w.yes(floor.table(row.name), floor.table(to.name)) : w.choose}
        </Button>
      }
    >
      <p class="label">{w.text}</p>
      {failure && <Failed {...failure} />}
      <Picker rows={free.value} chosen={to?.id} onChoose={setChoice} />
    </Sheet>
  );
}
