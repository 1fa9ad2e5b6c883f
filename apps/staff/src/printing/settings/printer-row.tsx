import type { PrinterView } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { stationName } from '../../board/station-name.ts';
import { words } from '../words/index.ts';
import { tryPrinter } from './printer-actions.ts';

function stateOf({ enabled, failing }: PrinterView): { text: string; look: string } {
  const w = words.value;
  if (!enabled) return { text: w.switchedOff, look: 'off' };
  if (failing) return { text: w.failure[failing.failure ?? 'unreachable'], look: 'bad' };
  return { text: w.fine, look: 'good' };
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
  const of = (text: string): string => `${text}: ${printer.name}`;
  return (
    <li class="printer">
      <div class="printer-who">
        <p>
          <b>{printer.name}</b> <span class={`printer-state printer-state--${state.look}`}>{state.text}</span>
        </p>
        <p class="label">{about.filter(Boolean).join(' · ')}</p>
      </div>
      <div class="printer-actions">
        <Button kind="quiet" size="m" hug label={of(w.test)} busy={busy} onClick={() => void test()}>
          {w.test}
        </Button>
        <Button kind="quiet" size="m" hug label={of(w.change)} onClick={props.onChange}>
          {w.change}
        </Button>
        <Button kind="quiet" size="m" hug label={of(w.remove)} onClick={props.onRemove}>
          {w.remove}
        </Button>
      </div>
    </li>
  );
}
