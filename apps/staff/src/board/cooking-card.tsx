import type { TicketView } from '@hiorder/contracts';
import { formatTime24 } from '@hiorder/ui/time';
import { useComputed } from '@preact/signals';
import { now } from '../state/clock.ts';
import { targets } from '../state/kitchen.ts';
import { timeZone } from '../state/session.ts';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { ageOf, dueAt } from './age.ts';
import { Card, DismissButton } from './card.tsx';
import { press } from './card-focus.ts';
import type { CardProps } from './card-list.tsx';
import { TicketLines } from './ticket-lines.tsx';

function Due({ ticket }: { ticket: TicketView }) {
  const due = dueAt(ticket, targets.value);
  const look = useComputed(() => `ticket-due ticket-due--${ageOf(ticket, now.value, targets.value)}`);
  const left = useComputed(() => {
    const minutes = Math.ceil((due - now.value) / 60_000);
    return minutes > 0 ? words.value.board.left(minutes) : words.value.board.over(-minutes);
  });
  return (
    <p class={look}>
      {left}
      <small>{words.value.board.expected(formatTime24(new Date(due).toISOString(), timeZone()))}</small>
    </p>
  );
}

export function CookingCard({ ticket, station }: CardProps) {
  return (
    <Card
      ticket={ticket}
      foot={
        <>
          {ticket.tableClosed ? <DismissButton ticket={ticket} /> : <Due ticket={ticket} />}
          <button
            type="button"
            class="tbutton tbutton--go"
            data-main
            onClick={(event) => press(event, () => void moveTicket(ticket, { status: 'ready' }))}
          >
            {words.value.board.markReady}
          </button>
        </>
      }
    >
      <TicketLines ticket={ticket} station={station} />
    </Card>
  );
}
