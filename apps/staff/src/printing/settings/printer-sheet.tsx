import type { PrinterView } from '@hiorder/contracts';
import { Button, Choices, Sheet, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { stationName } from '../../board/station-name.ts';
import { stationsOf } from '../../board/stations.ts';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { tickets } from '../../state/tickets.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { savePrinter, type Refusal } from './printer-actions.ts';
import { draftOf, mistakeIn, NEW_PRINTER, type PrinterDraft, type PrinterMistake } from './printer-draft.ts';

type Wrong = PrinterMistake | Refusal;

const whyNot = (why: Wrong): string => (why === 'failed' ? shared.value.common.saveFailed : words.value[why]);

interface FieldsProps {
  readonly draft: PrinterDraft;
  readonly wrong: Wrong | undefined;
  edit(change: Partial<PrinterDraft>): void;
}

function Address({ draft, wrong, edit }: FieldsProps) {
  const w = words.value;
  const error = (one: PrinterMistake) => wrong === one && { error: w[one] };
  return (
    <>
      <TextField
        {...{ label: w.name, value: draft.name, maxLength: 40, placeholder: w.nameExample }}
        {...error('nameNeeded')}
        onInput={(name) => edit({ name })}
      />
      <TextField
        {...{ label: w.host, value: draft.host, maxLength: 253, placeholder: w.hostExample }}
        {...error('hostWrong')}
        onInput={(host) => edit({ host })}
      />
      <TextField
        {...{ label: w.port, value: draft.port, maxLength: 5 }}
        {...error('portWrong')}
        onInput={(port) => edit({ port })}
      />
    </>
  );
}

/** A station's name may be anything but this. */
const EVERYTHING = '';

function Ways({ draft, edit }: FieldsProps) {
  const w = words.value;
  const known = Object.keys(shared.value.board.station);
  const all = new Set([...known, ...stationsOf(tickets.rows.value.values(), draft.station ?? undefined)]);
  return (
    <>
      <Choices
        name={w.station}
        value={draft.station ?? EVERYTHING}
        choices={[
          { value: EVERYTHING, label: w.everything },
          ...[...all].map((value) => ({ value, label: stationName(value) })),
        ]}
        onChange={(station) => edit({ station: station === EVERYTHING ? null : station })}
      />
      <Choices
        name={w.paper}
        value={draft.paper === 58 ? '58' : '80'}
        choices={([80, 58] as const).map((n) => ({ value: n === 58 ? '58' : '80', label: w.millimetres(n) }))}
        onChange={(paper) => edit({ paper: paper === '58' ? 58 : 80 })}
      />
      <Choices
        name={w.enabled}
        value={draft.enabled ? 'on' : 'off'}
        choices={[
          { value: 'on', label: w.on },
          { value: 'off', label: w.off },
        ]}
        onChange={(value) => edit({ enabled: value === 'on' })}
      />
      <Choices
        name={w.answers}
        value={draft.answers ? 'ask' : 'believe'}
        choices={[
          { value: 'ask', label: w.asks },
          { value: 'believe', label: w.believes },
        ]}
        onChange={(value) => edit({ answers: value === 'ask' })}
      />
      <p class="caption">{w.answersText}</p>
    </>
  );
}

/** A new printer, or one that is changed. */
export function PrinterSheet({ printer, onClose }: { printer: PrinterView | undefined; onClose(): void }) {
  const w = words.value;
  const [draft, setDraft] = useState(printer ? draftOf(printer) : NEW_PRINTER);
  const { busy, refused, go, forget } = useAsked<Wrong>({
    send: async () => mistakeIn(draft) ?? savePrinter(printer, draft),
    onDone: onClose,
    said: whyNot,
  });
  const edit = (change: Partial<PrinterDraft>) => {
    forget();
    setDraft({ ...draft, ...change });
  };
  return (
    <Sheet
      title={printer ? w.changeTitle(printer.name) : w.addTitle}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={go}>
          {w.save}
        </Button>
      }
    >
      <div class="settings-fields">
        <Address {...{ draft, edit }} wrong={refused} />
      </div>
      <Ways {...{ draft, edit }} wrong={refused} />
      {(refused === 'most' || refused === 'failed') && <SheetFailed text={whyNot(refused)} />}
    </Sheet>
  );
}
