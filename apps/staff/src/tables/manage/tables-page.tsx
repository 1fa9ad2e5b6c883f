import type { TableWithCode } from '@hiorder/contracts';
import { Button, EmptyState, Icon, IconButton, icons } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SettingsFrame } from '../../settings/settings-frame.tsx';
import { SkeletonRows } from '../../settings/skeleton-rows.tsx';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { tablesIcon } from '../../shell/shapes.ts';
import { manages } from '../../state/session.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, followCodes, occupied } from './codes.ts';
import { PinSheet } from './pin-sheet.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { QrSheet } from './qr-sheet.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { TableSheet } from './table-sheet.tsx';
import './tables-page.css';

/** What lies above the page, and of which table. */
type Above =
  | { readonly kind: 'add' | 'print' | 'pin' }
  | { readonly kind: 'edit' | 'qr' | 'remove'; readonly table: TableWithCode }
  | undefined;

function Row({ table, above }: { table: TableWithCode; above: Signal<Above> }) {
  const w = words.value;
  const { floor } = shared.value;
  const name = floor.table(table.name);
  return (
    <li class="table-row">
      <p class="table-row-name">
        <b>{name}</b>
        <span class="label">
          {floor.seats(table.seats)}
          {occupied.value.has(table.id) && ` · ${w.manage.inUse}`}
        </span>
      </p>
      <Button
        kind="quiet"
        size="m"
        hug
        label={w.qr.title(name)}
        onClick={() => (above.value = { kind: 'qr', table })}
      >
        <Icon small shape={icons.qr} />
        {w.qr.action}
      </Button>
      {manages.value && (
        <>
          <IconButton
            shape={icons.pencil}
            label={w.manage.editTitle(name)}
            onClick={() => (above.value = { kind: 'edit', table })}
          />
          <IconButton
            shape={icons.trash}
            label={`${name} ${w.manage.remove}`}
            onClick={() => (above.value = { kind: 'remove', table })}
          />
        </>
      )}
    </li>
  );
}

function Rows({ above }: { above: Signal<Above> }) {
  const w = words.value.manage;
  if (codes.state.value === 'failed') return <ReadFailed onRetry={() => codes.load()} />;
  if (codes.state.value === 'loading') return <SkeletonRows rows={6} />;
  const rows = [...codes.rows.value.values()];
  if (rows.length === 0) {
    return (
      <EmptyState shape={tablesIcon} title={w.none}>
        {w.noneText}
      </EmptyState>
    );
  }
  return (
    <ul>
      {rows.map((table) => (
        <Row key={table.id} table={table} above={above} />
      ))}
    </ul>
  );
}

function Above({ above }: { above: Signal<Above> }) {
  const onClose = (): void => void (above.value = undefined);
  switch (above.value?.kind) {
    case 'add':
      return <TableSheet table={undefined} onClose={onClose} />;
    case 'edit':
      return <TableSheet table={above.value.table} onClose={onClose} />;
    case 'remove':
      return <RemoveSheet table={above.value.table} onClose={onClose} />;
    case 'qr':
      return <QrSheet table={above.value.table} onClose={onClose} />;
    case 'pin':
      return <PinSheet onClose={onClose} />;
    case 'print':
      return <PrintSheet onClose={onClose} />;
    case undefined:
      return null;
  }
}

/** The tables of the store: their names, seats and codes. */
export function TablesPage() {
  const w = words.value;
  const above = useSignal<Above>(undefined);
  useEffect(followCodes, []);
  return (
    <SettingsFrame
      title={w.manage.title}
      text={w.manage.text}
      actions={<Actions above={above} />}
      above={<Above above={above} />}
    >
      <Rows above={above} />
    </SettingsFrame>
  );
}

function Actions({ above }: { above: Signal<Above> }) {
  const w = words.value;
  return (
    <>
      <Button
        kind="quiet"
        size="m"
        hug
        disabled={codes.rows.value.size === 0}
        onClick={() => (above.value = { kind: 'print' })}
      >
        <Icon small shape={icons.qr} />
        {w.qr.print}
      </Button>
      {manages.value && (
        <>
          <Button kind="quiet" size="m" hug onClick={() => (above.value = { kind: 'pin' })}>
            {w.tablet.pinTitle}
          </Button>
          <Button size="m" hug onClick={() => (above.value = { kind: 'add' })}>
            {w.manage.add}
          </Button>
        </>
      )}
    </>
  );
}
