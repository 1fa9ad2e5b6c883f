import type { TicketView } from '@hiorder/contracts';
import { Icon } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { PrintMark } from '../printing/print-mark.tsx';
import { doneIcon } from '../shell/shapes.ts';
import { arrived } from '../state/announcements.ts';
import { timeZone } from '../state/session.ts';
import { isUnmade } from '../state/ticket-life.ts';
import { dismissTicket } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { heirOf, press } from './card-focus.ts';
import { askDismiss } from './dismissing.ts';
import { TicketHead } from './ticket-head.tsx';

/** The party has left without this order. */
function TableClosed({ ticket }: { ticket: TicketView }) {
  const { tableClosed } = ticket;
  if (!tableClosed) return null;
  const w = words.value.board;
  return (
    <p class="ticket-closed">
      <Icon small shape={doneIcon} />
      <span>
        {w.tableClosed(formatTime24(tableClosed.at, timeZone()))}
        {tableClosed.reason && <small>{tableClosed.reason}</small>}
      </span>
    </p>
  );
}

/** Takes the card of a party that has left off the board. Where rejecting would give money back, it asks before. */
export function DismissButton({ ticket, main = false }: { ticket: TicketView; main?: boolean }) {
  return (
    <button
      type="button"
      class={main ? 'tbutton tbutton--go' : 'tbutton'}
      data-main={main || undefined}
      onClick={(event) => {
        if (isUnmade(ticket)) askDismiss(ticket, heirOf(event.currentTarget));
        else press(event, () => void dismissTicket(ticket));
      }}
    >
      {words.value.board.dismiss}
    </button>
  );
}

/** A card of the board: head, what is inside, and its buttons below. */
export function Card(props: {
  ticket: TicketView;
  children: preact.ComponentChildren;
  foot: preact.ComponentChildren;
}) {
  const { ticket } = props;
  const look = [
    'ticket',
    ticket.status === 'placed' && 'ticket--new',
    arrived.value.has(ticket.orderId) && 'ticket--arrived',
  ];
  const head = `ticket-${ticket.orderId}`;
  return (
    <article class={look.filter(Boolean).join(' ')} data-card aria-labelledby={head}>
      <TicketHead ticket={ticket} id={head} />
      <TableClosed ticket={ticket} />
      <PrintMark orderId={ticket.orderId} />
      {props.children}
      <footer class="ticket-foot">{props.foot}</footer>
    </article>
  );
}
