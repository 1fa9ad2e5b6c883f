import type { TicketView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { EtaStepper } from './eta-stepper.tsx';
import { askReject } from './rejecting.ts';
import { TicketHead } from './ticket-head.tsx';
import { TicketLines } from './ticket-lines.tsx';

const USUAL = 15;

export function FreshCard(props: { ticket: TicketView; station: string | undefined }) {
  const { ticket } = props;
  const [minutes, setMinutes] = useState(USUAL);
  const w = words.value.board;
  return (
    <article class="ticket ticket--new">
      <TicketHead ticket={ticket} />
      <TicketLines ticket={ticket} station={props.station} />
      <footer class="ticket-foot">
        <button type="button" class="tbutton" onClick={() => askReject(ticket)}>
          {w.reject}
        </button>
        <EtaStepper minutes={minutes} onChange={setMinutes} />
        <button
          type="button"
          class="tbutton tbutton--main"
          onClick={() => void moveTicket(ticket, { status: 'accepted', etaMinutes: minutes })}
        >
          {w.accept}
        </button>
      </footer>
    </article>
  );
}
