import { Icon, icons } from '@hiorder/ui';
import { stopSeen } from '../state/stops.ts';
import { words } from '../words/index.ts';
import { press } from './card-focus.ts';
import type { CardProps } from './card-list.tsx';
import { TableName } from './table-name.tsx';
import { linesAt } from './stations.ts';

/** Ended while it was being cooked: stays until the cook has seen it. */
export function StopCard({ ticket, station }: CardProps) {
  const w = words.value;
  const head = `ticket-${ticket.orderId}`;
  return (
    <article class="ticket ticket--stop" data-card aria-labelledby={head}>
      <header class="ticket-head ticket-head--over" id={head}>
        <TableName name={ticket.table.name} /> <span>#{ticket.number}</span>
        <em>{w.status[ticket.status]}</em>
      </header>
      <p class="stop-say">
        <Icon small shape={icons.warning} />
        {w.board.stop}
      </p>
      <ul class="stop-lines">
        {linesAt(ticket, station).map((line) => (
          <li key={line.lineId}>
            <b>{line.quantity}</b> {line.name}
          </li>
        ))}
      </ul>
      <footer class="ticket-foot">
        <button
          type="button"
          class="tbutton tbutton--go"
          data-main
          onClick={(event) => press(event, () => stopSeen(ticket.orderId))}
        >
          {w.board.stopSeen}
        </button>
      </footer>
    </article>
  );
}
