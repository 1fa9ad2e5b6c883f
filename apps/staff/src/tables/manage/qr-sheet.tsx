import type { TableWithCode } from '@hiorder/contracts';
import { Button, ConfirmSheet, Sheet, showToast, Skeleton } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { keepFile } from '../../shell/keep-file.ts';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { api } from '../../state/api.ts';
import { manages } from '../../state/session.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, fetchFile } from './codes.ts';
import './qr-sheet.css';

/** Says plainly what stops at once, before it does. */
function RenewSheet(props: { table: TableWithCode; onRenewed(): void; onClose(): void }) {
  const w = words.value.qr;
  const { floor, common } = shared.value;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const renew = async () => {
    setBusy(true);
    const answer = await api.post<TableWithCode>(`/api/tables/${props.table.id}/qr/renew`);
    setBusy(false);
    setFailed(!answer.ok);
    if (!answer.ok) return;
    void codes.load();
    props.onRenewed();
    showToast(w.renewed, { tone: 'good' });
  };
  return (
    <ConfirmSheet
      title={w.renewTitle(floor.table(props.table.name))}
      yes={w.renewYes}
      no={common.cancel}
      danger
      busy={busy}
      onYes={() => void renew()}
      onNo={props.onClose}
    >
      <p>{w.renewText}</p>
      <p class="label">{w.renewStays}</p>
      {failed && <SheetFailed />}
    </ConfirmSheet>
  );
}

function Picture({
  url,
  failed,
  name,
  onRetry,
  quietly,
}: {
  url: string | undefined;
  failed: boolean;
  name: string;
  onRetry(): void;
  quietly(): void;
}) {
  if (failed) return <ReadFailed {...{ onRetry, quietly }} />;
  if (url === undefined) return <Skeleton class="qr-picture" />;
  return <img class="qr-picture" src={url} alt={words.value.qr.picture(name)} />;
}

/** A table's code: to try, to keep as a picture, to replace. */
export function QrSheet({ table, onClose }: { table: TableWithCode; onClose(): void }) {
  const w = words.value.qr;
  const name = shared.value.floor.table(table.name);
  const [file, setFile] = useState<Blob | 'failed' | undefined>(undefined);
  const [url, setUrl] = useState<string | undefined>(undefined);
  const [renewing, setRenewing] = useState(false);
  const read = () => void fetchFile(`/api/tables/${table.id}/qr.svg`).then((svg) => setFile(svg ?? 'failed'));
  const load = (): void => {
    setFile(undefined);
    read();
  };
  useEffect(load, []);
  useEffect(() => {
    if (!(file instanceof Blob)) return setUrl(undefined);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (renewing) {
    const done = () => {
      setRenewing(false);
      load();
    };
    return <RenewSheet table={table} onRenewed={done} onClose={() => setRenewing(false)} />;
  }
  return (
    <Sheet
      title={w.title(name)}
      closeLabel={shared.value.common.close}
      onClose={onClose}
      footer={
        <>
          <Button
            disabled={!(file instanceof Blob)}
            onClick={() => file instanceof Blob && keepFile(file, `qr-${table.name}.svg`)}
          >
            {w.save}
          </Button>
          <Button kind="quiet" href={`/tablet/${table.code}`}>
            {words.value.tablet.start}
          </Button>
          {manages.value && (
            <Button kind="quiet" onClick={() => setRenewing(true)}>
              {w.renew}
            </Button>
          )}
        </>
      }
    >
      <p class="label">{w.text}</p>
      <Picture url={url} failed={file === 'failed'} name={name} onRetry={load} quietly={read} />
    </Sheet>
  );
}
