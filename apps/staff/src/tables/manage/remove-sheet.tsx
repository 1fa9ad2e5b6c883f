import type { TableWithCode } from '@hiorder/contracts';
import { Button, ConfirmSheet, Sheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, occupied } from './codes.ts';

/** Takes a table off the floor; not while somebody sits there. */
export function RemoveSheet({ table, onClose }: { table: TableWithCode; onClose(): void }) {
  const w = words.value.manage;
  const { floor, common } = shared.value;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const title = w.removeTitle(floor.table(table.name));
  const remove = async () => {
    setBusy(true);
    const answer = await api.delete(`/api/tables/${table.id}`);
    setBusy(false);
    // Who was quicker wanted the same.
    const gone = answer.ok || answer.problem.code === 'not-found';
    if (!gone) return setRefused(answer.problem.code);
    void codes.load();
    onClose();
    showToast(w.removed(floor.table(table.name)));
  };
  if (occupied.value.has(table.id) || refused === 'table-occupied') {
    return (
      <Sheet
        title={title}
        closeLabel={common.close}
        onClose={onClose}
        footer={
          <Button kind="quiet" onClick={onClose}>
            {common.close}
          </Button>
        }
      >
        <p role="status">{w.occupied}</p>
      </Sheet>
    );
  }
  return (
    <ConfirmSheet
      title={title}
      yes={w.remove}
      no={common.cancel}
      danger
      busy={busy}
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p>{w.removeText}</p>
      {refused !== undefined && <SheetFailed />}
    </ConfirmSheet>
  );
}
