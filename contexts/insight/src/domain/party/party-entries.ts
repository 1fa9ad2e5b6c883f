import { entry, type Entry } from '../books/books.ts';
import type { Moment } from '../calendar/calendar.ts';
import { basketEntries } from '../recommendation/basket-entries.ts';
import type { PartyFact } from './party-fact.ts';

/** Everything that is counted for a party as it now is. */
export function partyEntries(party: PartyFact): Entry[] {
  const { moment, orders, standing, storeId, items } = party;
  if (!moment) return [];
  // What goes together over a visit: the stew, and later the rice that is fried in what is left of it.
  const basket = standing > 1 ? basketEntries({ storeId, moment, items: Object.keys(items) }) : [];
  return [...(orders > 0 ? visitOf(party, moment) : []), ...basket];
}

function visitOf(party: PartyFact, { day }: Moment): Entry[] {
  const { storeId, tableId, guests, openedAt, firstOrderAt, closedAt } = party;
  if (tableId === null) return [];
  const from = openedAt ?? firstOrderAt;
  const stayed = closedAt !== null && from !== null;
  const staySeconds = stayed ? Math.max(0, Math.round((Date.parse(closedAt) - Date.parse(from)) / 1_000)) : 0;
  const sums = { orders: 0, revenue: 0, parties: 1, guests, stays: stayed ? 1 : 0, staySeconds };
  return [entry('tableDay', { storeId, day, tableId }, sums)];
}
