import { Button, Choices, Sheet, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { rejecting } from './rejecting.ts';

const OTHER = 'other';

export function RejectSheet() {
  const asked = rejecting.value;
  return asked ? <OpenRejectSheet key={asked.ticket.orderId} /> : null;
}

function OpenRejectSheet() {
  const w = words.value;
  const asked = rejecting.value;
  const [choice, setChoice] = useState<string>(w.reject.reasons[0] ?? OTHER);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  if (!asked) return null;
  const { ticket, done } = asked;
  const close = () => {
    rejecting.value = undefined;
  };
  const reason = choice === OTHER ? text.trim() : choice;
  const send = async () => {
    setBusy(true);
    await moveTicket(ticket, { status: 'rejected', reason });
    close();
    done?.();
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
      <p class="name">
        {w.floor.table(ticket.table.name)} ·{' '}
        {ticket.lines.map((line) => `${line.name} ${line.quantity}`).join(', ')}
      </p>
      <p class="label">{w.reject.text}</p>
      <Choices
        name={w.reject.reason}
        value={choice}
        choices={[
          ...w.reject.reasons.map((one) => ({ value: one, label: one })),
          { value: OTHER, label: w.reject.other },
        ]}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <TextField label={w.reject.reason} value={text} maxLength={200} onInput={setText} />
      )}
    </Sheet>
  );
}
