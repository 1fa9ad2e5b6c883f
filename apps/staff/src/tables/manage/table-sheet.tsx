import type { TableWithCode } from '@hiorder/contracts';
import { Button, Sheet, showToast, Stepper, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes } from './codes.ts';
import './table-sheet.css';

const USUAL_SEATS = 4;
const LONGEST_NAME = 20;

type Wrong = 'nameEmpty' | 'nameTaken' | 'gone' | 'failed';

const WRONG: Readonly<Record<string, Wrong>> = { 'table-name-taken': 'nameTaken', 'not-found': 'gone' };

/** A new table, or the name and seats of one that is there. */
export function TableSheet({ table, onClose }: { table: TableWithCode | undefined; onClose(): void }) {
  const w = words.value.manage;
  const { floor, common } = shared.value;
  const [name, setName] = useState(table?.name ?? '');
  const [seats, setSeats] = useState(table?.seats ?? USUAL_SEATS);
  const {
    busy,
    refused: wrong,
    go,
    forget,
  } = useAsked<Wrong>({
    async send() {
      const wanted = { name: name.trim(), seats };
      if (wanted.name === '') return 'nameEmpty';
      const answer = table
        ? await api.patch<TableWithCode>(`/api/tables/${table.id}`, wanted)
        : await api.post<TableWithCode>('/api/tables', wanted);
      if (!answer.ok) return WRONG[answer.problem.code] ?? 'failed';
      void codes.load();
      showToast(table ? w.saved : w.added(floor.table(answer.value.name)), { tone: 'good' });
      return undefined;
    },
    onDone: onClose,
    said: (why) => (why === 'failed' ? common.saveFailed : w[why]),
  });
  const nameWrong = wrong === 'nameEmpty' || wrong === 'nameTaken' ? w[wrong] : undefined;
  return (
    <Sheet
      title={table ? w.editTitle(floor.table(table.name)) : w.addTitle}
      closeLabel={common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={go}>
          {table ? w.save : w.add}
        </Button>
      }
    >
      <TextField
        label={w.name}
        value={name}
        maxLength={LONGEST_NAME}
        placeholder={w.namePlaceholder}
        {...(nameWrong !== undefined && { error: nameWrong })}
        onInput={(text) => {
          setName(text);
          forget();
        }}
      />
      <div class="table-seats">
        <p class="label">{w.seats}</p>
        <Stepper
          large
          value={seats}
          max={100}
          words={{ name: w.seats, less: w.seatsLess, more: w.seatsMore, remove: w.seatsLess }}
          onChange={setSeats}
        />
      </div>
      {wrong === 'failed' && <SheetFailed />}
      {wrong === 'gone' && <SheetFailed text={w.gone} />}
    </Sheet>
  );
}
