import type { PrinterView } from '@hiorder/contracts';
import { Button, ConfirmSheet, EmptyState, showToast } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { words as calls } from '../../calls/words/index.ts';
import { SettingsFrame } from '../../settings/settings-frame.tsx';
import { SkeletonRows } from '../../settings/skeleton-rows.tsx';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { printerIcon } from '../../shell/shapes.ts';
import { manages } from '../../state/session.ts';
import { words as shared } from '../../words/index.ts';
import { printers } from '../printing.ts';
import { words } from '../words/index.ts';
import { removePrinter } from './printer-actions.ts';
import { PrinterRow } from './printer-row.tsx';
import { PrinterSheet } from './printer-sheet.tsx';

type Above =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'remove'; readonly printer: PrinterView }
  | undefined;

function Rows({ above }: { above: Signal<Above> }) {
  const w = words.value;
  if (printers.state.value === 'failed') return <ReadFailed onRetry={() => printers.load()} />;
  if (printers.state.value === 'loading') return <SkeletonRows rows={3} />;
  const rows = [...printers.rows.value.values()];
  if (rows.length === 0)
    return (
      <EmptyState shape={printerIcon} title={w.none}>
        {w.noneText}
      </EmptyState>
    );
  return (
    <ul>
      {rows.map((printer) => (
        <PrinterRow
          key={printer.id}
          printer={printer}
          onChange={() => (above.value = { kind: 'change', printer })}
          onRemove={() => (above.value = { kind: 'remove', printer })}
        />
      ))}
    </ul>
  );
}

function Remove({ printer, onClose }: { printer: PrinterView; onClose(): void }) {
  const w = words.value;
  const { busy, refused, go } = useAsked({
    async send() {
      if (!(await removePrinter(printer))) return 'failed';
      showToast(w.removed);
      return undefined;
    },
    onDone: onClose,
  });
  return (
    <ConfirmSheet
      title={w.removeTitle(printer.name)}
      yes={w.remove}
      no={shared.value.common.cancel}
      danger
      busy={busy}
      onYes={go}
      onNo={onClose}
    >
      <p class="label">{w.removeText}</p>
      {refused && <SheetFailed />}
    </ConfirmSheet>
  );
}

function OpenAbove({ above }: { above: Signal<Above> }) {
  const onClose = (): void => void (above.value = undefined);
  const open = above.value;
  if (!open) return null;
  if (open.kind === 'remove') return <Remove printer={open.printer} onClose={onClose} />;
  return <PrinterSheet printer={open.kind === 'change' ? open.printer : undefined} onClose={onClose} />;
}

/** The printers of the store: where they are, what they print, how they are. */
export function PrintersPage() {
  const w = words.value;
  const above = useSignal<Above>(undefined);
  return (
    <SettingsFrame
      title={w.title}
      text={w.text}
      only={{ may: manages.value, text: calls.value.settings.onlyManagers }}
      actions={
        <Button size="m" hug onClick={() => (above.value = { kind: 'add' })}>
          {w.add}
        </Button>
      }
      above={<OpenAbove above={above} />}
    >
      <Rows above={above} />
    </SettingsFrame>
  );
}
