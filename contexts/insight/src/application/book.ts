import type { Transaction } from '@hiorder/kernel';
import { createTally, type Tally } from '../domain/books/tally.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { learn, withMoment, type OrderNews } from '../domain/order/learn.ts';
import { orderEntries } from '../domain/order/order-entries.ts';
import type { OrderFact } from '../domain/order/order-fact.ts';
import { learnOfParty, withPartyMoment, type PartyNews } from '../domain/party/learn-party.ts';
import { partyEntries } from '../domain/party/party-entries.ts';
import type { BookingPorts } from './dependencies.ts';
import { takeNotes, type Noted } from './notes.ts';
import type { Changed } from './ports/facts.ts';

type Notes<N> = ReadonlyMap<string, Noted<N>>;
type Calendars = ReadonlyMap<string, Calendar>;

/**
 * Books everything that the transaction has heard: each fact is read, changed and written once, each page of a book is
 * written once. What a fact was counted for before is taken out and what it is counted for now is put in, so the books
 * are the sum over the facts whatever the order, and however often, the events come.
 */
export async function bookNotes(ports: BookingPorts, tx: Transaction): Promise<void> {
  const { orders, parties, popularity } = takeNotes(tx);
  const storeIds = [...orders.values(), ...parties.values()].map(({ ref }) => ref.storeId);
  const calendars = await ports.stores.calendars(tx, [...new Set(storeIds)].sort());
  const tally = createTally();
  const changed = await bookOrders(ports, tx, { notes: orders, calendars, tally });
  await bookParties(ports, tx, { notes: withOrders(parties, changed), calendars, tally });
  await post(ports, tx, { tally, popularity });
}

export async function bookOrders(
  { orders }: Pick<BookingPorts, 'orders'>,
  tx: Transaction,
  { notes, calendars, tally }: { notes: Notes<OrderNews>; calendars: Calendars; tally: Tally },
): Promise<readonly Changed<OrderFact>[]> {
  const refs = [...notes.values()].map(({ ref }) => ref);
  const changed = await orders.change(tx, refs, (before) => {
    const after = (notes.get(before.id)?.news ?? []).reduce(learn, before);
    return withMoment(after, calendars.get(before.storeId) ?? []);
  });
  for (const { before, after } of changed) tally.replace(orderEntries(before), orderEntries(after));
  return changed;
}

export async function bookParties(
  { parties }: Pick<BookingPorts, 'parties'>,
  tx: Transaction,
  { notes, calendars, tally }: { notes: Notes<PartyNews>; calendars: Calendars; tally: Tally },
): Promise<void> {
  const refs = [...notes.values()].map(({ ref }) => ref);
  const changed = await parties.change(tx, refs, (before) => {
    const after = (notes.get(before.id)?.news ?? []).reduce(learnOfParty, before);
    return withPartyMoment(after, calendars.get(before.storeId) ?? []);
  });
  for (const { before, after } of changed) tally.replace(partyEntries(before), partyEntries(after));
}

/** What became of a party's orders is news of the party. */
function withOrders(parties: Notes<PartyNews>, changed: readonly Changed<OrderFact>[]): Notes<PartyNews> {
  const notes = new Map(parties);
  for (const { before, after } of changed) {
    const id = after.placed?.tableSessionId;
    if (id === undefined) continue;
    const known = notes.get(id) ?? { ref: { id, storeId: after.storeId }, news: [] };
    notes.set(id, { ref: known.ref, news: [...known.news, { kind: 'ordered', before, after }] });
  }
  return notes;
}

/** Writes the books, and has the rankings read anew of stores that look different, and of those in `popularity`. */
export async function post(
  { books }: Pick<BookingPorts, 'books'>,
  tx: Transaction,
  { tally, popularity = new Set() }: { tally: Tally; popularity?: ReadonlySet<string> },
): Promise<void> {
  const changes = tally.changes();
  await books.post(tx, changes);
  const ranked = (changes.get('itemDay') ?? []).filter(({ sums }) => sums['ranked'] !== 0);
  const storeIds = new Set([...popularity, ...ranked.map(({ key }) => String(key['storeId']))]);
  await books.popularityChanged(tx, [...storeIds].sort());
}
