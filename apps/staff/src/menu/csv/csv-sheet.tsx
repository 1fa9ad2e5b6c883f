import { Button, Sheet, showToast } from '@hiorder/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepFile } from '../../shell/keep-file.ts';
import { words as appWords } from '../../words/index.ts';
import { FileButton } from '../../shell/file-button.tsx';
import { inOrder, sectionsOf } from '../list/sections.ts';
import { upload } from '../shapes.ts';
import { categories, items, sharedGroups } from '../state/menu.ts';
import { currency, storeLanguage } from '../state/store.ts';
import { words } from '../words/index.ts';
import { rowsOf } from './columns.ts';
import { formatCsv, parseCsv } from './csv.ts';
import { importRows, type Outcome } from './import.ts';
import { optionRowsOf } from './option-columns.ts';
import { optionPlanOf } from './option-plan.ts';
import { planOf, type Plan } from './plan.ts';
import { PlanTable } from './plan-table.tsx';
import { Progress } from './progress.tsx';
import './csv-sheet.css';

const MOST_BYTES = 5 * 1024 * 1024;

const names = () => ({
  categories: inOrder(categories.rows.value.values()),
  language: storeLanguage.value,
});

const inMenuOrder = () =>
  sectionsOf(categories.rows.value.values(), items.rows.value.values()).flatMap((section) => section.items);

const keep = (rows: readonly (readonly string[])[], name: string): void =>
  keepFile(new Blob([formatCsv(rows)], { type: 'text/csv;charset=utf-8' }), name);

/** Whichever of the two files it is: their first lines tell. */
function planFor(text: string): Plan | undefined {
  const table = parseCsv(text);
  const menu = { ...names(), items: items.rows.value, currency: currency.value };
  return optionPlanOf(table, { ...menu, shared: sharedGroups.rows.value }) ?? planOf(table, menu);
}

/** The menu as a file and back: what will change is shown before it does. */
export function CsvSheet({ onClose }: { onClose(): void }) {
  const w = words.value.csv;
  const [plan, setPlan] = useState<Plan | undefined>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | undefined>();
  const [running, setRunning] = useState(false);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const todo = plan?.rows.filter(({ kind }) => kind === 'new' || kind === 'change') ?? [];

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    const text = file.size > MOST_BYTES ? '' : await file.text();
    const next = planFor(text);
    if (!next) return showToast(w.unreadable, { tone: 'bad' });
    setOutcomes(undefined);
    setPlan(next);
  }

  async function run(): Promise<void> {
    setRunning(true);
    setOutcomes([]);
    await importRows(todo, (one) => setOutcomes((so) => [...(so ?? []), one]), stop.current.signal);
    setRunning(false);
  }

  return (
    <Sheet
      title={w.title}
      closeLabel={appWords.value.common.close}
      onClose={onClose}
      footer={
        plan &&
        !outcomes && (
          <Button disabled={todo.length === 0} onClick={() => void run()}>
            {w.apply(todo.length)}
          </Button>
        )
      }
    >
      {!plan && (
        <div class="csv-start">
          <p class="label">{w.text}</p>
          <Button kind="quiet" size="m" onClick={() => keep(rowsOf(inMenuOrder(), names()), 'menu.csv')}>
            {w.export}
          </Button>
          <Button
            kind="quiet"
            size="m"
            onClick={() => keep(optionRowsOf(inMenuOrder(), names()), 'menu-options.csv')}
          >
            {w.exportOptions}
          </Button>
          <FileButton
            label={w.import}
            shape={upload}
            accept=".csv,text/csv"
            size="m"
            onFile={(file) => void read(file)}
          />
        </div>
      )}
      {plan && !outcomes && <PlanTable plan={plan} />}
      {outcomes && <Progress total={todo.length} outcomes={outcomes} running={running} />}
    </Sheet>
  );
}
