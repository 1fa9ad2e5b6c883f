import type { TicketView } from '@hiorder/contracts';
import { useComputed } from '@preact/signals';
import { now } from '../state/clock.ts';
import { targets } from '../state/kitchen.ts';
import { words } from '../words/index.ts';
import { ageOf, sincePlaced, stopwatch } from './age.ts';
import { TableName } from './table-name.tsx';
import { openTicketId } from './open-ticket.ts';

/** Table, number and age; the colour is the age's. Pressed, it shows everything about the order. */
export function TicketHead({ ticket, id }: { ticket: TicketView; id: string }) {
  // Signals in the markup: every second only this text changes, and nothing is rendered again.
  const look = useComputed(() => `ticket-head ticket-head--${ageOf(ticket, now.value, targets.value)}`);
  // Not by its colour alone.
  const word = useComputed(() => words.value.board.age[ageOf(ticket, now.value, targets.value)]);
  const age = useComputed(() => stopwatch(sincePlaced(ticket, now.value)));
  return (
    <header class={look}>
      <button type="button" id={id} onClick={() => (openTicketId.value = ticket.orderId)}>
        <TableName name={ticket.table.name} /> <span>#{ticket.number}</span>
      </button>
      <small>{word}</small>
      <time>{age}</time>
    </header>
  );
}
