import type { TableWithCode } from '@hiorder/contracts';
import { Button, ConfirmSheet, Sheet, showToast } from '@hiorder/ui';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, occupied } from './codes.ts';

const OCCUPIED = 'table-occupied';

/** Takes a table off the floor; not while somebody sits there. */
export function RemoveSheet({ table, onClose }: { table: TableWithCode; onClose(): void }) {
  const w = words.value.manage;
  const { floor, common } = shared.value;
  const title = w.removeTitle(floor.table(table.name));
  const { busy, refused, go } = useAsked<string>({
    async send() {
      const answer = await api.delete(`/api/tables/${table.id}`);
      // Who was quicker wanted the same.
      if (!answer.ok && answer.problem.code !== 'not-found') return answer.problem.code;
      void codes.load();
      showToast(w.removed(floor.table(table.name)));
      return undefined;
    },
    onDone: onClose,
    said: (code) => (code === OCCUPIED ? w.occupied : common.saveFailed),
  });
  if (occupied.value.has(table.id) || refused === OCCUPIED) {
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
      onYes={go}
      onNo={onClose}
    >
      <p>{w.removeText}</p>
      {refused !== undefined && <SheetFailed />}
    </ConfirmSheet>
  );
}
