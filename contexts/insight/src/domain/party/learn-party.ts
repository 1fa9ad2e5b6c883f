import { momentOf, type Calendar } from '../calendar/calendar.ts';
import { stands, type OrderFact } from '../order/order-fact.ts';
import type { PartyFact } from './party-fact.ts';

export type PartyNews =
  | { readonly kind: 'opened'; readonly tableId: string; readonly at: string }
  | { readonly kind: 'closed'; readonly at: string }
  | { readonly kind: 'joined'; readonly guests: number }
  /** An order of the party's that has come or changed. */
  | { readonly kind: 'ordered'; readonly before: OrderFact; readonly after: OrderFact };

export function learnOfParty(party: PartyFact, news: PartyNews): PartyFact {
  switch (news.kind) {
    case 'opened':
      return { ...party, openedAt: news.at, tableId: news.tableId };
    case 'closed':
      return { ...party, closedAt: news.at };
    case 'joined':
      return { ...party, guests: Math.max(party.guests, news.guests) };
    case 'ordered':
      return withOrder(party, news.before, news.after);
  }
}

function withOrder(party: PartyFact, before: OrderFact, after: OrderFact): PartyFact {
  const items: Record<string, number> = { ...party.items };
  for (const id of itemsOf(before)) items[id] = (items[id] ?? 0) - 1;
  for (const id of itemsOf(after)) items[id] = (items[id] ?? 0) + 1;
  for (const [id, orders] of Object.entries(items)) if (orders === 0) delete items[id];
  const placedAt = after.placed?.at ?? null;
  return {
    ...party,
    tableId: party.tableId ?? after.placed?.tableId ?? null,
    items,
    orders: party.orders + countOf(after) - countOf(before),
    standing: party.standing + Number(stands(after)) - Number(stands(before)),
    firstOrderAt: earlier(party.firstOrderAt, placedAt),
  };
}

const itemsOf = (fact: OrderFact): Set<string> =>
  new Set(stands(fact) ? fact.placed?.lines.map(({ itemId }) => itemId) : []);

const countOf = ({ placed, cancelled }: OrderFact): number => (placed && !cancelled ? 1 : 0);

function earlier(known: string | null, at: string | null): string | null {
  if (known === null || at === null) return known ?? at;
  return Date.parse(at) < Date.parse(known) ? at : known;
}

/** A party is counted when it first ordered. */
export const withPartyMoment = (party: PartyFact, calendar: Calendar): PartyFact =>
  party.firstOrderAt === null ? party : { ...party, moment: momentOf(calendar, party.firstOrderAt) ?? null };
