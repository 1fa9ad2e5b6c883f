import type { Transaction } from '@hiorder/kernel';
import { createTally } from '../domain/books/tally.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { bookOrders, bookParties, post } from './book.ts';
import type { BookingPorts } from './dependencies.ts';
import type { FactRef, TimeSpan } from './ports/facts.ts';

const CHUNK = 500;

/**
 * Books anew what happened in a time for which the store's clock was heard of late: after a replay that read orders
 * before stores, or when a change of the profile was parked. Otherwise nothing has happened in that time yet.
 */
export async function rebook(
  ports: BookingPorts,
  tx: Transaction,
  { span, calendar }: { span: TimeSpan; calendar: Calendar },
): Promise<void> {
  const calendars = new Map([[span.storeId, calendar]]);
  for (const refs of chunks(await ports.orders.refsBetween(tx, span))) {
    const tally = createTally();
    await bookOrders(ports, tx, { notes: unchanged(refs), calendars, tally });
    await post(ports, tx, { tally });
  }
  for (const refs of chunks(await ports.parties.refsBetween(tx, span))) {
    const tally = createTally();
    await bookParties(ports, tx, { notes: unchanged(refs), calendars, tally });
    await post(ports, tx, { tally });
  }
}

const unchanged = (refs: readonly FactRef[]) => new Map(refs.map((ref) => [ref.id, { ref, news: [] }]));

function chunks(refs: readonly FactRef[]): FactRef[][] {
  return Array.from({ length: Math.ceil(refs.length / CHUNK) }, (_, i) =>
    refs.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}
