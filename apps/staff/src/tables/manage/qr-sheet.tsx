import type { TableWithCode } from '@hiorder/contracts';
import { Button, ConfirmSheet, Sheet, Skeleton } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { keepFile } from '../../shell/keep-file.ts';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { api } from '../../state/api.ts';
import { createNewest } from '../../state/newest.ts';
import { manages } from '../../state/session.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, fetchFile } from './codes.ts';
import './qr-sheet.css';

/** Says plainly what stops at once, before it does. */
function RenewSheet(props: {
  table: TableWithCode;
  busy: boolean;
  failed: boolean;
  onYes(): void;
  onClose(): void;
}) {
  const w = words.value.qr;
  const { floor, common } = shared.value;
  return (
    <ConfirmSheet
      title={w.renewTitle(floor.table(props.table.name))}
      yes={w.renewYes}
      no={common.cancel}
      danger
      busy={props.busy}
      onYes={props.onYes}
      onNo={props.onClose}
    >
      <p>{w.renewText}</p>
      <p class="label">{w.renewStays}</p>
      {props.failed && <SheetFailed text={w.notRenewed} />}
    </ConfirmSheet>
  );
}

async function renew({ id }: TableWithCode): Promise<'failed' | undefined> {
  const answer = await api.post<TableWithCode>(`/api/tables/${id}/qr/renew`);
  if (!answer.ok) return 'failed';
  codes.put(answer.value);
  return undefined;
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
  const [picture] = useState(() => createNewest(setFile));
  const read = async () => (await fetchFile(`/api/tables/${table.id}/qr.svg`)) ?? ('failed' as const);
  const load = (): void => {
    setFile(undefined);
    void picture.ask(read);
  };
  // As it is now: it may have been renewed right here, or by somebody else.
  const { code } = codes.rows.value.get(table.id) ?? table;
  const [before] = useState(code);
  useEffect(load, [code]);
  // Here and not in the sheet that asks: that one leads back to this one.
  const { busy, refused, go, forget } = useAsked({
    send: () => renew(table),
    onDone: () => setRenewing(false),
    said: () => w.notRenewed,
  });
  useEffect(() => {
    if (!(file instanceof Blob)) return setUrl(undefined);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (renewing) {
    const failed = refused !== undefined;
    const back = () => {
      forget();
      setRenewing(false);
    };
    return <RenewSheet {...{ table, busy, failed }} onYes={go} onClose={back} />;
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
          <Button kind="quiet" href={`/tablet/${code}`}>
            {words.value.tablet.start}
          </Button>
          {manages.value && (
            <Button kind="quiet" busy={busy} onClick={() => setRenewing(true)}>
              {w.renew}
            </Button>
          )}
        </>
      }
    >
      <p class="label" role="status">
        {code === before ? w.text : w.renewed}
      </p>
      <Picture
        {...{ url, name, failed: file === 'failed' }}
        onRetry={load}
        quietly={() => void picture.askIfIdle(read)}
      />
      {refused && <SheetFailed text={w.notRenewed} />}
    </Sheet>
  );
}
