import { Choices, Skeleton } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { asStaff } from '../state/api.ts';
import { words as shared } from '../words/index.ts';
import { printers } from './printing.ts';
import { words } from './words/index.ts';

/** The very dots that a printer prints. */
export function SlipPreview({ orderId, number }: { orderId: string; number: number }) {
  const all = [...printers.rows.value.values()];
  const [printerId, setPrinterId] = useState(all[0]?.id);
  const [picture, setPicture] = useState<string | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const query = printerId === undefined ? '' : `?printerId=${printerId}`;
    let made: string | undefined;
    let gone = false;
    setPicture(undefined);
    setFailed(false);
    void asStaff(`/api/tickets/${orderId}/slip.png${query}`)
      .then(async (answer) => (answer.ok ? URL.createObjectURL(await answer.blob()) : undefined))
      .catch(() => undefined)
      .then((url) => {
        if (gone && url) return URL.revokeObjectURL(url);
        made = url;
        if (gone) return;
        setPicture(url);
        setFailed(url === undefined);
      });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [orderId, printerId]);
  const w = words.value;
  return (
    <div class="slip-preview">
      {all.length > 1 && printerId !== undefined && (
        <Choices
          name={w.title}
          choices={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={printerId}
          onChange={setPrinterId}
        />
      )}
      {picture === undefined && !failed && <Skeleton class="slip-skeleton" />}
      {failed && <p class="label">{shared.value.common.failedTitle}</p>}
      {picture && <img src={picture} alt={w.previewOf(number)} />}
    </div>
  );
}
