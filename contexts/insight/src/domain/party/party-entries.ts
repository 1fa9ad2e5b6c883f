import { entry, type Entry } from '../books/books.ts';
import type { Moment } from '../calendar/calendar.ts';
import { daypartOf } from '../recommendation/daypart.ts';
import { spanOf } from '../recommendation/span.ts';
import type { PartyFact } from './party-fact.ts';

/** A party that has ordered half the menu says nothing about what goes together, and would cost a page a pair. */
const MOST_ITEMS = 30;

/** Everything that is counted for a party as it now is. */
export function partyEntries(party: PartyFact): Entry[] {
  const { moment, orders } = party;
  if (!moment) return [];
  return [...(orders > 0 ? visitOf(party, moment) : []), ...basketOf(party, moment)];
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

/** What the party ordered, alone and in pairs; each pair both ways round, so that it is found from either item. */
function basketOf({ storeId, items }: PartyFact, { day, hour }: Moment): Entry[] {
  const ids = Object.keys(items);
  if (ids.length === 0) return [];
  const span = spanOf(day);
  const daypart = daypartOf(hour);
  const once = { parties: 1 };
  const pairs =
    ids.length > MOST_ITEMS ? [] : ids.flatMap((a) => ids.flatMap((b) => (a === b ? [] : [[a, b]])));
  return [
    entry('partyWindow', { storeId, span, daypart }, once),
    ...ids.map((itemId) => entry('itemWindow', { storeId, span, daypart, itemId }, once)),
    ...pairs.map(([itemId = '', withItemId = '']) =>
      entry('pairWindow', { storeId, span, itemId, withItemId }, once),
    ),
  ];
}
