import type { TicketView } from '@hiorder/contracts';
import { formatHour } from '@hiorder/ui/time';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { ageOf, dueAt } from './age.ts';
import { TicketHead } from './ticket-head.tsx';
import { TicketLines } from './ticket-lines.tsx';

function Due({ ticket }: { ticket: TicketView }) {
  const w = words.value.board;
  const due = dueAt(ticket);
  const left = Math.ceil((due - now.value) / 60_000);
  return (
    <p class={`ticket-due ticket-due--${ageOf(ticket, now.value)}`}>
      {left > 0 ? w.left(left) : w.over(-left)}
      <small>{w.expected(formatHour(new Date(due).toISOString(), timeZone()))}</small>
    </p>
  );
}

export function CookingCard(props: { ticket: TicketView; station: string | undefined }) {
  const { ticket } = props;
  return (
    <article class="ticket">
      <TicketHead ticket={ticket} />
      <TicketLines ticket={ticket} station={props.station} />
      <footer class="ticket-foot">
        <Due ticket={ticket} />
        <button
          type="button"
          class="tbutton tbutton--go"
          onClick={() => void moveTicket(ticket, { status: 'ready' })}
        >
          {words.value.board.markReady}
        </button>
      </footer>
    </article>
  );
}
