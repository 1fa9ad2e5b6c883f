import { Button, Choices, Sheet, TextField } from '@hiorder/ui';
import { pickLocale } from '@hiorder/ui/locale';
import { useEffect, useState } from 'preact/hooks';
import { callName } from '../calls/call-age.ts';
import { kitchen } from '../state/kitchen.ts';
import { moveTicket, tellMoved, tickets } from '../state/tickets.ts';
import { locale, words } from '../words/index.ts';
import { rejecting } from './rejecting.ts';
import { WhatForWhom } from './what-for-whom.tsx';

const OTHER = 'other';

const close = () => {
  rejecting.value = undefined;
};

export function RejectSheet() {
  const asked = rejecting.value;
  return asked ? <OpenRejectSheet key={asked.ticket.orderId} /> : null;
}

function OpenRejectSheet() {
  const w = words.value;
  const asked = rejecting.value;
  const reasons = kitchen.value?.rejectReasons ?? [];
  const [choice, setChoice] = useState<string>(reasons[0]?.id ?? OTHER);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const present = asked && tickets.rows.value.get(asked.ticket.orderId);
  // Our own answer moves it, too.
  const overtaken = !busy && present !== undefined && present.status !== asked?.ticket.status;
  useEffect(() => {
    if (!overtaken) return;
    tellMoved(present);
    close();
    asked?.done?.();
  }, [overtaken]);
  if (!asked) return null;
  const { ticket, done } = asked;
  const written = text.trim();
  const why = choice === OTHER ? { reason: written } : { reasonId: choice };
  const send = async () => {
    setBusy(true);
    await moveTicket(ticket, { status: 'rejected', ...why });
    // Closed, and another one asked about, before the answer: that one stays.
    if (rejecting.value === asked) close();
    done?.();
  };
  return (
    <Sheet
      title={w.reject.title(ticket.number)}
      closeLabel={w.common.cancel}
      onClose={close}
      footer={
        <Button
          kind="danger"
          busy={busy}
          disabled={choice === OTHER && written === ''}
          onClick={() => void send()}
        >
          {w.reject.yes}
        </Button>
      }
    >
      <WhatForWhom ticket={ticket} />
      <p class="label">{w.reject.text}</p>
      <Choices
        name={w.reject.reason}
        value={choice}
        choices={[
          ...reasons.map(({ id, name }) => ({
            value: id,
            label: callName(name, locale.value, pickLocale(null, [kitchen.value?.locale ?? 'ko'])),
          })),
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
