import type { TicketView } from '@hiorder/contracts';
import { formatHour } from '@hiorder/ui/time';
import { timeZone } from '../state/session.ts';
import { words } from '../words/index.ts';

export function ServedCard({ ticket }: { ticket: TicketView }) {
  return (
    <article class="served-card">
      <b>{words.value.floor.table(ticket.table.name)}</b>
      <span>
        #{ticket.number} · {formatHour(ticket.changedAt, timeZone())}
      </span>
    </article>
  );
}
