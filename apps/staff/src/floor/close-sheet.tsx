import type { TableDetail } from '@hiorder/contracts';
import { Button, Choices, Sheet, showToast, TextField } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
import { api } from '../state/api.ts';
import { closeTable, moneyNews, reloadOpenTable } from '../state/open-table.ts';
import { words } from '../words/index.ts';
import { kitchenAsOf, moneyAsOf, openThings, type Refusal } from './open-things.ts';
import { OpenThingsList } from './open-things-list.tsx';

const OTHER = 'other';
const BLOCKED: ReadonlySet<string> = new Set(['bill-open', 'orders-unserved']);

/** Why a table is closed all the same. */
function Reason(props: { about: 'money' | 'dishes'; value: string; onChange(value: string): void }) {
  const w = words.value.closeTable;
  const [choice, setChoice] = useState<string | undefined>(undefined);
  return (
    <>
      <Choices
        name={w.reasonName}
        value={choice}
        choices={[
          ...w.reasons[props.about].map((one) => ({ value: one, label: one })),
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

/** Ends the party's stay. What is still open is named, and closing anyway needs a reason. */
export function CloseSheet({ detail, onClose }: { detail: TableDetail; onClose(): void }) {
  const w = words.value;
  const [refusal, setRefusal] = useState<{ said: Refusal; money: string; kitchen: string } | undefined>(
    undefined,
  );
  const [reason, setReason] = useState('');
  const asOf = { money: moneyAsOf(detail, moneyNews.value), kitchen: kitchenAsOf(detail) };
  const said = refusal?.money === asOf.money ? refusal.said : undefined;
  const open = openThings(
    detail,
    refusal?.kitchen === asOf.kitchen ? said : said && { ...said, unserved: 0 },
  );
  // The choice goes with its buttons.
  useEffect(() => setReason(''), [open.needsReason]);
  const table = w.floor.table(detail.table.name);
  const { busy, refused, go } = useAsked<'open' | 'failed'>({
    async send() {
      const forced = open.needsReason ? { force: true, reason: reason.trim() } : {};
      const answer = await api.post(`/api/tables/${detail.table.id}/close`, forced);
      if (answer.ok) {
        showToast(w.closeTable.done, { tone: 'good' });
        return undefined;
      }
      if (!BLOCKED.has(answer.problem.code)) return 'failed';
      setRefusal({ said: answer.problem.data as unknown as Refusal, ...asOf });
      void reloadOpenTable();
      return 'open';
    },
    onDone() {
      onClose();
      closeTable();
    },
    said: (why) => (why === 'failed' ? w.common.saveFailed : w.closeTable.blocked(table)),
  });
  return (
    <Sheet
      title={open.needsReason ? w.closeTable.blocked(table) : w.closeTable.title(table)}
      closeLabel={w.common.cancel}
      onClose={onClose}
      footer={
        <Button
          kind={open.needsReason ? 'danger' : 'main'}
          busy={busy}
          disabled={open.needsReason !== undefined && reason.trim() === ''}
          onClick={go}
        >
          {open.needsReason ? w.closeTable.force : w.closeTable.yes}
        </Button>
      }
    >
      {open.needsReason && <OpenThingsList open={open} />}
      <p class="label">{w.closeTable.text}</p>
      {open.needsReason && (
        <Reason key={open.needsReason} about={open.needsReason} value={reason} onChange={setReason} />
      )}
      {refused === 'failed' && <SheetFailed />}
    </Sheet>
  );
}
