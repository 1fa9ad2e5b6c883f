import type { TableWithCode } from '@hiorder/contracts';
import { Button, EmptyState, Icon, IconButton, icons, Skeleton } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { tablesIcon } from '../../shell/shapes.ts';
import { manages } from '../../state/session.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, followCodes, occupied } from './codes.ts';
import { PrintSheet } from './print-sheet.tsx';
import { QrSheet } from './qr-sheet.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { TableSheet } from './table-sheet.tsx';
import '../../settings/settings-page.css';
import '../move-sheet.css';
import './tables-page.css';

/** What lies above the page, and of which table. */
type Above =
  | { readonly kind: 'add' | 'print' }
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
  if (codes.state.value === 'failed') return <ReadFailed onRetry={() => void codes.retry()} />;
  if (codes.state.value === 'loading') {
    return (
      <div aria-busy="true">
        {[1, 2, 3, 4, 5, 6].map((one) => (
          <Skeleton key={one} class="kinds-skeleton" />
        ))}
      </div>
    );
  }
  const rows = [...codes.rows.value.values()];
  if (rows.length === 0) {
    return (
      <EmptyState shape={tablesIcon} title={w.none}>
        {w.noneText}
      </EmptyState>
    );
  }
  return (
    <ul class="table-rows">
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
  useEffect(() => {
    document.title = `${w.manage.title} · hiorder`;
  }, [w]);
  return (
    <div class="kinds-page">
      <main id="main" class="kinds-main">
        <h1>{w.manage.title}</h1>
        <p class="label kinds-text">{w.manage.text}</p>
        <div class="tables-actions">
          {manages.value && (
            <Button size="m" hug onClick={() => (above.value = { kind: 'add' })}>
              {w.manage.add}
            </Button>
          )}
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
        </div>
        <Rows above={above} />
      </main>
      <Above above={above} />
    </div>
  );
}
