import type { PrinterView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { stationName } from '../../board/station-name.ts';
import { RowAction, SettingsRow } from '../../settings/settings-row.tsx';
import { Chip, type Tone } from '../../shell/chip.tsx';
import { words } from '../words/index.ts';
import { tryPrinter } from './printer-actions.ts';

function stateOf({ enabled, failing }: PrinterView): { text: string; tone: Tone } {
  const w = words.value;
  if (!enabled) return { text: w.switchedOff, tone: 'plain' };
  if (failing) return { text: w.failure[failing.failure ?? 'unreachable'], tone: 'bad' };
  return { text: w.fine, tone: 'good' };
}

export function PrinterRow(props: { printer: PrinterView; onChange(): void; onRemove(): void }) {
  const { printer } = props;
  const w = words.value;
  const [busy, setBusy] = useState(false);
  const state = stateOf(printer);
  const about = [
    printer.station === null ? w.everything : stationName(printer.station),
    w.millimetres(printer.paper),
    `${printer.host}:${printer.port}`,
    printer.waiting > 0 ? w.waiting(printer.waiting) : undefined,
  ];
  const test = async () => {
    setBusy(true);
    await tryPrinter(printer);
    setBusy(false);
  };
  const of = printer.name;
  return (
    <SettingsRow
      name={printer.name}
      faded={!printer.enabled}
      marks={<Chip tone={state.tone}>{state.text}</Chip>}
      text={about.filter(Boolean).join(' · ')}
      actions={
        <>
          <RowAction text={w.test} of={of} busy={busy} onClick={() => void test()} />
          <RowAction text={w.change} of={of} onClick={props.onChange} />
          <RowAction text={w.remove} of={of} onClick={props.onRemove} />
        </>
      }
    />
  );
}
