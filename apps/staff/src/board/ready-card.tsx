import type { TicketView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { PrintMark } from '../printing/print-mark.tsx';
import { now } from '../state/clock.ts';
import { targets } from '../state/kitchen.ts';
import { moveTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { ageOf, sinceChanged, stopwatch } from './age.ts';
import { DismissButton } from './card.tsx';
import { press } from './card-focus.ts';
import type { CardProps } from './card-list.tsx';
import { TableName } from './table-name.tsx';
import { openTicketId } from './open-ticket.ts';
import { linesAt } from './stations.ts';

function Waiting({ ticket }: { ticket: TicketView }) {
  const look = useComputed(() => `ready-time ready-time--${ageOf(ticket, now.value, targets.value)}`);
  const word = useComputed(() => words.value.board.age[ageOf(ticket, now.value, targets.value)]);
  const age = useComputed(() => stopwatch(sinceChanged(ticket, now.value)));
  return (
    <span class={look}>
      <small>{word}</small> <time>{age}</time>
    </span>
  );
}

/** To be carried to its table: where to comes first. */
export function ReadyCard({ ticket, station }: CardProps) {
  const w = words.value;
  const head = `ticket-${ticket.orderId}`;
  return (
    <article class="ready-card" data-card aria-labelledby={head}>
      <header>
        <button type="button" id={head} onClick={() => (openTicketId.value = ticket.orderId)}>
          <TableName name={ticket.table.name} /> <span>#{ticket.number}</span>
        </button>
        <Waiting ticket={ticket} />
      </header>
      <PrintMark orderId={ticket.orderId} />
      {ticket.tableClosed && <p class="ready-closed">{w.board.tableLeft}</p>}
      <ul>
        {linesAt(ticket, station).map((line) => (
          <li key={line.lineId}>
            <b>{line.quantity}</b> {line.name}
          </li>
        ))}
      </ul>
      <div class="ready-foot">
        {ticket.tableClosed && <DismissButton ticket={ticket} />}
        <button
          type="button"
          class="tbutton tbutton--good"
          data-main
          onClick={(event) => press(event, () => void moveTicket(ticket, { status: 'served' }))}
        >
          <Icon shape={icons.check} />
          {w.board.markServed}
        </button>
      </div>
    </article>
  );
}
