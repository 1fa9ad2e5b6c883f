import type { MovedTableView, TableRow } from '@hiorder/contracts';
import { Button, EmptyState, icons, Sheet, showToast } from '@hiorder/ui';
import type { ApiProblem } from '@hiorder/ui/api';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
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
function said({ problem, table }: Failure): string {
  const w = words.value.move;
  const texts: Record<string, string> = {
    'table-taken': w.taken(table),
    'table-session-closed': w.left,
    'table-not-found': w.gone(table),
  };
  return texts[problem.code] ?? shared.value.common.saveFailed;
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
  const free = useComputed(() => freeTables(tables.rows.value.values(), row.people));
  // Who has sat down there meanwhile takes the choice away.
  const to = free.value.find(({ id }) => id === choice);
  const { busy, refused, go } = useAsked<Failure>({
    async send() {
      if (!to) return undefined;
      const answer = await api.post<MovedTableView>(`/api/tables/${row.id}/move`, { toTableId: to.id });
      if (!answer.ok) {
        void tables.load();
        return { problem: answer.problem, table: floor.table(to.name) };
      }
      showToast(w.done(floor.table(answer.value.table.name)), { tone: 'good' });
      return undefined;
    },
    onDone() {
      onClose();
      if (to) selectTable(to.id);
    },
    said,
  });
  return (
    <Sheet
      title={w.title(floor.table(row.name))}
      closeLabel={common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={!to} onClick={go}>
          {to ? w.yes(floor.table(row.name), floor.table(to.name)) : w.choose}
        </Button>
      }
    >
      <p class="label">{w.text}</p>
      {refused && <SheetFailed text={said(refused)} />}
      <Picker rows={free.value} chosen={to?.id} onChoose={setChoice} />
    </Sheet>
  );
}
