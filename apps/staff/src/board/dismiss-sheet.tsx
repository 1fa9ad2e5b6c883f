import { Button, Sheet } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { askReject } from '../order/rejecting.ts';
import { WhatForWhom } from '../order/what-for-whom.tsx';
import { isUnmade, partyLeft } from '../state/ticket-life.ts';
import { dismissTicket, tickets } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { dismissing } from './dismissing.ts';

const close = () => {
  dismissing.value = undefined;
};

/** A card does not know whether it is paid: that clearing it away gives nothing back is said of every one. */
export function DismissSheet() {
  const asked = dismissing.value;
  const ticket = asked && tickets.rows.value.get(asked.orderId);
  const open = ticket !== undefined && partyLeft(ticket) && isUnmade(ticket);
  useEffect(() => {
    // Another tablet was faster.
    if (asked && !open) close();
  }, [asked, open]);
  if (!asked || !open) return null;
  const w = words.value;
  return (
    <Sheet
      key={ticket.orderId}
      title={w.dismiss.title(ticket.number)}
      closeLabel={w.common.cancel}
      onClose={close}
      footer={
        <>
          <Button
            kind="quiet"
            onClick={() => {
              close();
              askReject(ticket, asked.done);
            }}
          >
            {w.reject.yes}
          </Button>
          <Button
            kind="ink"
            onClick={() => {
              close();
              void dismissTicket(ticket).then(asked.done);
            }}
          >
            {w.board.dismiss}
          </Button>
        </>
      }
    >
      <WhatForWhom ticket={ticket} />
      <p class="label">{w.dismiss.text}</p>
    </Sheet>
  );
}
