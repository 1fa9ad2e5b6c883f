import { Button, Sheet } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useComputed } from '@preact/signals';
import { OrderLines } from '../order/order-lines.tsx';
import { PrintSection } from '../printing/print-section.tsx';
import { askReject } from '../order/rejecting.ts';
import { timeZone } from '../state/session.ts';
import { now } from '../state/clock.ts';
import { isRejectable } from '../state/ticket-life.ts';
import { tickets, undoStep } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { openTicketId } from './open-ticket.ts';
import { isUndoable } from './undo.ts';
import './ticket-sheet.css';

/** Everything about one order: who ordered, when each step was, and what is not done every day. */
export function TicketSheet() {
  const id = openTicketId.value;
  // Only its end renders the sheet again, not every second.
  const undoable = useComputed(() => {
    const shown = openTicketId.value && tickets.rows.value.get(openTicketId.value);
    return shown ? isUndoable(shown, now.value) : false;
  }).value;
  const ticket = id ? tickets.rows.value.get(id) : undefined;
  if (!ticket) return null;
  const w = words.value;
  const close = () => (openTicketId.value = undefined);
  return (
    <Sheet
      key={ticket.orderId}
      title={`${w.floor.table(ticket.table.name)} · #${ticket.number}`}
      closeLabel={w.common.close}
      onClose={close}
      footer={
        <>
          <Button kind="quiet" href={`/staff/?table=${ticket.table.id}`} onClick={close}>
            {w.board.seeTable}
          </Button>
          {undoable && (
            <Button
              kind="ink"
              onClick={() => {
                close();
                void undoStep(ticket);
              }}
            >
              {w.board.undo}
            </Button>
          )}
          {isRejectable(ticket) && (
            <Button
              kind="danger"
              onClick={() => {
                close();
                askReject(ticket);
              }}
            >
              {w.reject.yes}
            </Button>
          )}
        </>
      }
    >
      {ticket.guestName && <p class="label">{ticket.guestName}</p>}
      <ol class="ticket-steps">
        {ticket.history.map((step) => (
          <li key={step.status}>
            {w.status[step.status]} <time>{formatTime24(step.at, timeZone())}</time>
          </li>
        ))}
      </ol>
      {ticket.reason && <p class="label">{ticket.reason}</p>}
      <OrderLines lines={ticket.lines} />
      <PrintSection ticket={ticket} />
    </Sheet>
  );
}
