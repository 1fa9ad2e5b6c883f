import type { TicketView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { now } from '../state/clock.ts';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { ageOf, sinceChanged, stopwatch } from './age.ts';
import { linesAt } from './columns.ts';

function Waiting({ ticket }: { ticket: TicketView }) {
  return (
    <time class={`ready-time ready-time--${ageOf(ticket, now.value)}`}>
      {stopwatch(sinceChanged(ticket, now.value))}
    </time>
  );
}

export function ReadyCard(props: { ticket: TicketView; station: string | undefined }) {
  const { ticket } = props;
  return (
    <article class="ready-card">
      <header>
        <b>{words.value.floor.table(ticket.table.name)}</b>
        <span>#{ticket.number}</span>
        <Waiting ticket={ticket} />
      </header>
      <ul>
        {linesAt(ticket, props.station).map((line) => (
          <li key={line.lineId}>
            <b>{line.quantity}</b>
            {line.name}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="tbutton tbutton--good"
        onClick={() => void moveTicket(ticket, { status: 'served' })}
      >
        <Icon shape={icons.check} />
        {words.value.board.markServed}
      </button>
    </article>
  );
}
