import type { TableDetail } from '@hiorder/contracts';
import { Button, Choices, Sheet, showToast, TextField } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
import { api } from '../state/api.ts';
import { closeTable, moneyNews, reloadOpenTable } from '../state/open-table.ts';
import { words } from '../words/index.ts';
import { moneyAsOf, openThings, type Refusal } from './open-things.ts';
import { OpenThingsList } from './open-things-list.tsx';

const OTHER = 'other';

/** Why a table with an open bill is closed all the same. */
function Reason(props: { value: string; onChange(value: string): void }) {
  const w = words.value.closeTable;
  const [choice, setChoice] = useState<string | undefined>(undefined);
  return (
    <>
      <Choices
        name={w.reasonName}
        value={choice}
        choices={[
          ...w.reasons.map((one) => ({ value: one, label: one })),
          { value: OTHER, label: words.value.reject.other },
        ]}
        onChange={(next) => {
          setChoice(next);
          props.onChange(next === OTHER ? '' : next);
        }}
      />
      {choice === OTHER && (
        <TextField label={w.reason} value={props.value} maxLength={200} onInput={props.onChange} />
      )}
    </>
  );
}

/** Ends the party's stay. What is still open is named; with money open, closing anyway needs a reason. */
export function CloseSheet({ detail, onClose }: { detail: TableDetail; onClose(): void }) {
  const w = words.value;
  const [refusal, setRefusal] = useState<{ said: Refusal; asOf: string } | undefined>(undefined);
  const [reason, setReason] = useState('');
  const asOf = moneyAsOf(detail, moneyNews.value);
  const open = openThings(detail, refusal?.asOf === asOf ? refusal.said : undefined);
  // The choice goes with its buttons.
  useEffect(() => setReason(''), [open.needsReason]);
  const table = w.floor.table(detail.table.name);
  const { busy, refused, go } = useAsked<'bill-open' | 'failed'>({
    async send() {
      const forced = open.needsReason ? { force: true, reason: reason.trim() } : {};
      const answer = await api.post(`/api/tables/${detail.table.id}/close`, forced);
      if (answer.ok) {
        showToast(w.closeTable.done, { tone: 'good' });
        return undefined;
      }
      if (answer.problem.code !== 'bill-open') return 'failed';
      setRefusal({ said: answer.problem.data as unknown as Refusal, asOf });
      void reloadOpenTable();
      return 'bill-open';
    },
    onDone() {
      onClose();
      closeTable();
    },
    said: (why) => (why === 'failed' ? w.common.saveFailed : w.closeTable.blocked(table)),
  });
  return (
    <Sheet
      title={open.any ? w.closeTable.blocked(table) : w.closeTable.title(table)}
      closeLabel={w.common.cancel}
      onClose={onClose}
      footer={
        <Button
          kind={open.any ? 'danger' : 'main'}
          busy={busy}
          disabled={open.needsReason && reason.trim() === ''}
          onClick={go}
        >
          {open.any ? w.closeTable.force : w.closeTable.yes}
        </Button>
      }
    >
      {open.any && <OpenThingsList open={open} />}
      <p class="label">{w.closeTable.text}</p>
      {open.needsReason && <Reason value={reason} onChange={setReason} />}
      {refused === 'failed' && <SheetFailed />}
    </Sheet>
  );
}
