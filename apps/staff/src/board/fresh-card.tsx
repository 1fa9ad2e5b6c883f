import type { TicketView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { acceptText } from '../order/accept-text.ts';
import { askReject } from '../order/rejecting.ts';
import { targets } from '../state/kitchen.ts';
import { policy } from '../state/policy.ts';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { promiseFor } from './age.ts';
import { Card, DismissButton } from './card.tsx';
import { heirOf, press } from './card-focus.ts';
import type { CardProps } from './card-list.tsx';
import { EtaStepper } from './eta-stepper.tsx';
import { TicketLines } from './ticket-lines.tsx';

function Accepting({ ticket }: { ticket: TicketView }) {
  const [chosen, setChosen] = useState<number | undefined>();
  const minutes = chosen ?? promiseFor(ticket, targets.value, policy.value?.longerWait?.extraMinutes);
  return (
    <>
      <EtaStepper minutes={minutes} onChange={setChosen} />
      <button
        type="button"
        class={ticket.needsIdCheck ? 'tbutton tbutton--main tbutton--checked' : 'tbutton tbutton--main'}
        data-main
        onClick={(event) =>
          press(event, () => void moveTicket(ticket, { status: 'accepted', etaMinutes: minutes }))
        }
      >
        {acceptText(ticket)}
      </button>
    </>
  );
}

export function FreshCard({ ticket, station }: CardProps) {
  return (
    <Card
      ticket={ticket}
      foot={
        <>
          <button
            type="button"
            class="tbutton"
            onClick={(event) => askReject(ticket, heirOf(event.currentTarget))}
          >
            {words.value.board.reject}
          </button>
          {ticket.tableClosed ? <DismissButton ticket={ticket} main /> : <Accepting ticket={ticket} />}
        </>
      }
    >
      <TicketLines ticket={ticket} station={station} />
    </Card>
  );
}
