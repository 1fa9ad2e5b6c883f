import { Button, Sheet, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { Choices } from '../shell/choices.tsx';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { rejecting } from './rejecting.ts';

const OTHER = 'other';

export function RejectSheet() {
  const ticket = rejecting.value;
  return ticket ? <OpenRejectSheet key={ticket.orderId} /> : null;
}

function OpenRejectSheet() {
  const w = words.value;
  const ticket = rejecting.value;
  const [choice, setChoice] = useState<string>(w.reject.reasons[0] ?? OTHER);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  if (!ticket) return null;
  const close = () => {
    rejecting.value = undefined;
  };
  const reason = choice === OTHER ? text.trim() : choice;
  const send = async () => {
    setBusy(true);
    await moveTicket(ticket, { status: 'rejected', reason });
    close();
  };
  return (
    <Sheet
      title={w.reject.title(ticket.number)}
      closeLabel={w.common.cancel}
      onClose={close}
      footer={
        <Button kind="danger" busy={busy} disabled={reason === ''} onClick={() => void send()}>
          {w.reject.yes}
        </Button>
      }
    >
      <p class="label">{w.reject.text}</p>
      <Choices
        name={w.closeTable.reason}
        value={choice}
        choices={[
          ...w.reject.reasons.map((one) => ({ value: one, label: one })),
          { value: OTHER, label: w.reject.other },
        ]}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <TextField label={w.closeTable.reason} value={text} maxLength={200} onInput={setText} />
      )}
    </Sheet>
  );
}
