import type { TicketView } from '@hiorder/contracts';
import { Button, Icon } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { formatHour } from '@hiorder/ui/time';
import { askReject } from '../board/rejecting.ts';
import { noteIcon } from '../shell/shapes.ts';
import { timeZone } from '../state/session.ts';
import { moveTicket } from '../state/tickets.ts';
import { locale, words } from '../words/index.ts';

const USUAL = 15;

function Actions({ ticket }: { ticket: TicketView }) {
  const w = words.value.board;
  switch (ticket.status) {
    case 'placed':
      return (
        <div class="order-actions">
          <Button kind="quiet" size="m" hug onClick={() => askReject(ticket)}>
            {w.reject}
          </Button>
          <Button size="m" onClick={() => void moveTicket(ticket, { status: 'accepted', etaMinutes: USUAL })}>
            {w.acceptWithEta(USUAL)}
          </Button>
        </div>
      );
    case 'accepted':
      return (
        <div class="order-actions">
          <Button kind="ink" size="m" onClick={() => void moveTicket(ticket, { status: 'ready' })}>
            {w.markReady}
          </Button>
        </div>
      );
    case 'ready':
      return (
        <div class="order-actions">
          <Button kind="ink" size="m" onClick={() => void moveTicket(ticket, { status: 'served' })}>
            {w.markServed}
          </Button>
        </div>
      );
    case 'served':
    case 'rejected':
    case 'cancelled':
      return null;
  }
}

/** One order of the table, with what can be done to it next. */
export function OrderCard({ ticket }: { ticket: TicketView }) {
  return (
    <article class={`order-card order-card--${ticket.status}`}>
      <header>
        <b>#{ticket.number}</b>
        {words.value.status[ticket.status]}
        <time>
          {formatHour(ticket.placedAt, timeZone())}
          {ticket.guestName && ` · ${ticket.guestName}`}
        </time>
      </header>
      <ul class="order-lines">
        {ticket.lines.map((line) => (
          <li key={line.lineId}>
            <b>{line.quantity}</b>
            <span>{line.name}</span>
            <span class="order-line-price">{formatMoney(line.linePrice, locale.value)}</span>
            {line.options.length > 0 && <small>{line.options.join(' · ')}</small>}
            {line.note && (
              <em>
                <Icon small shape={noteIcon} />
                {line.note}
              </em>
            )}
          </li>
        ))}
      </ul>
      <p class="order-total">
        <span>{ticket.reason ?? ''}</span>
        {formatMoney(ticket.total, locale.value)}
      </p>
      <Actions ticket={ticket} />
    </article>
  );
}
