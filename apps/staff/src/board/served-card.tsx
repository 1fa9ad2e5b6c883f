import { formatTime24 } from '@hiorder/ui/time';
import { timeZone } from '../state/session.ts';
import { words } from '../words/index.ts';
import type { CardProps } from './card-list.tsx';
import { openTicketId } from './open-ticket.ts';

export function ServedCard({ ticket }: CardProps) {
  return (
    <article class="served-card" data-card>
      <button type="button" data-main onClick={() => (openTicketId.value = ticket.orderId)}>
        <b>{words.value.floor.tableShort(ticket.table.name)}</b>{' '}
        <span>
          #{ticket.number} · {formatTime24(ticket.changedAt, timeZone())}
        </span>
      </button>
    </article>
  );
}
