import type { TicketView } from '@hiorder/contracts';
import { now } from '../state/clock.ts';
import { words } from '../words/index.ts';
import { ageOf, sincePlaced, stopwatch } from './age.ts';

/** Table, number and age; the colour is the age's. Ticks alone, without its card. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  return (
    <header class={`ticket-head ticket-head--${ageOf(ticket, now.value)}`}>
      <b>{words.value.floor.table(ticket.table.name)}</b>
      <span>#{ticket.number}</span>
      <time>{stopwatch(sincePlaced(ticket, now.value))}</time>
    </header>
  );
}
