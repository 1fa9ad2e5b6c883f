import type { TableRow } from '@hiorder/contracts';
import { Button, Sheet, showToast, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { api } from '../state/api.ts';
import { selectTable } from '../state/open-table.ts';
import { words } from '../words/index.ts';

/** Ends the party's stay; what is still open is named, and closing anyway needs a reason. */
export function CloseSheet({ table, onClose }: { table: TableRow; onClose(): void }) {
  const w = words.value;
  const [blocked, setBlocked] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const answer = await api.post(
      `/api/tables/${table.id}/close`,
      blocked ? { force: true, reason: reason.trim() } : {},
    );
    setBusy(false);
    if (answer.ok) {
      onClose();
      selectTable(undefined);
      showToast(w.closeTable.done, { tone: 'good' });
    } else if (answer.problem.status === 409 && !blocked) setBlocked(true);
    else showToast(w.common.saveFailed, { tone: 'bad' });
  };
  return (
    <Sheet
      title={blocked ? w.closeTable.blocked : w.closeTable.title(w.floor.table(table.name))}
      closeLabel={w.common.cancel}
      onClose={onClose}
      footer={
        <Button
          kind={blocked ? 'danger' : 'main'}
          busy={busy}
          disabled={blocked && reason.trim() === ''}
          onClick={() => void send()}
        >
          {blocked ? w.closeTable.force : w.closeTable.yes}
        </Button>
      }
    >
      <p class="label">{blocked ? w.closeTable.blockedText : w.closeTable.text}</p>
      {blocked && (
        <TextField label={w.closeTable.reason} value={reason} maxLength={200} onInput={setReason} />
      )}
    </Sheet>
  );
}
