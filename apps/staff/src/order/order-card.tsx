import type { TicketView } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { formatTime24 } from '@hiorder/ui/time';
import { cookMinutesFor } from '../board/age.ts';
import { targets } from '../state/kitchen.ts';
import { timeZone } from '../state/session.ts';
import { moveTicket } from '../state/tickets.ts';
import { locale, words } from '../words/index.ts';
import { acceptText } from './accept-text.ts';
import { OrderLines } from './order-lines.tsx';
import { askReject } from './rejecting.ts';
import './order-card.css';

function Reject({ ticket }: { ticket: TicketView }) {
  return (
    <Button kind="quiet" size="m" hug onClick={() => askReject(ticket)}>
      {words.value.board.reject}
    </Button>
  );
}

function Actions({ ticket }: { ticket: TicketView }) {
  const w = words.value.board;
  const etaMinutes = cookMinutesFor(ticket, targets.value);
  switch (ticket.status) {
    case 'placed':
      return (
        <div class="order-actions">
          <Reject ticket={ticket} />
          <Button size="m" onClick={() => void moveTicket(ticket, { status: 'accepted', etaMinutes })}>
            {w.acceptWithEta(acceptText(ticket), etaMinutes)}
          </Button>
        </div>
      );
    case 'accepted':
      return (
        <div class="order-actions">
          <Reject ticket={ticket} />
          <Button kind="ink" size="m" onClick={() => void moveTicket(ticket, { status: 'ready' })}>
            {w.markReady}
          </Button>
        </div>
      );
    case 'ready':
      return (
        <div class="order-actions">
          <Reject ticket={ticket} />
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

function Head({ ticket, inside }: { ticket: TicketView; inside?: boolean }) {
  return (
    <span class="order-head">
      <b>#{ticket.number}</b> {words.value.status[ticket.status]}
      <time>
        {formatTime24(ticket.placedAt, timeZone())}
        {!inside && ticket.guestName && <span class="order-guest"> · {ticket.guestName}</span>}
      </time>
    </span>
  );
}

/** Done with: one line says what it was, all of it comes with a touch. */
function FinishedCard({ ticket }: { ticket: TicketView }) {
  return (
    <details class={`order-card order-card--${ticket.status}`}>
      <summary>
        <Head ticket={ticket} inside />
        <span class="order-short">
          <span class="one-line">
            {ticket.lines.map((line) => `${line.name} ${line.quantity}`).join(', ')}
          </span>
          <b>{formatMoney(ticket.total, locale.value)}</b>
        </span>
        {ticket.reason && <span class="order-reason">{ticket.reason}</span>}
      </summary>
      {ticket.guestName && <p class="caption">{ticket.guestName}</p>}
      <OrderLines lines={ticket.lines} />
    </details>
  );
}

/** One order of the table, with what can be done to it next. */
export function OrderCard({ ticket }: { ticket: TicketView }) {
  if (ticket.status === 'served' || ticket.status === 'rejected' || ticket.status === 'cancelled') {
    return <FinishedCard ticket={ticket} />;
  }
  return (
    <article class={`order-card order-card--${ticket.status}`}>
      <Head ticket={ticket} />
      <OrderLines lines={ticket.lines} />
      {ticket.lines.length > 1 && <p class="order-total">{formatMoney(ticket.total, locale.value)}</p>}
      <Actions ticket={ticket} />
    </article>
  );
}
