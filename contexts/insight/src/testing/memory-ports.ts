import type { BookingPorts } from '../application/dependencies.ts';
import type { FactRef, Facts } from '../application/ports/facts.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { nothingHeard, type OrderFact } from '../domain/order/order-fact.ts';
import { unheardParty, type PartyFact } from '../domain/party/party-fact.ts';

export interface MemoryPorts {
  readonly ports: BookingPorts;
  /** Pages by book and key, as `key=value` in the order of the names. */
  readonly pages: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** The ports in memory: what is booked can be looked at without a database. */
export function memoryPorts(): MemoryPorts {
  const calendars = new Map<string, Calendar>();
  const pages = new Map<string, Record<string, number>>();
  const nothing = async (): Promise<void> => undefined;
  const ports: BookingPorts = {
    stores: {
      calendars: async (_tx, ids) => new Map(ids.map((id) => [id, calendars.get(id) ?? []])),
      lockCalendar: async (_tx, id) => calendars.get(id) ?? [],
      saveCalendar: async (_tx, id, calendar) => void calendars.set(id, calendar),
      saveProfile: nothing,
    },
    catalogue: {
      ...{ saveItem: nothing, retireItem: nothing, saveCategory: nothing, saveStock: nothing },
      ...{ saveTable: nothing, retireTable: nothing },
    },
    orders: memoryFacts<OrderFact>(nothingHeard, (fact) => fact.placed?.at ?? null),
    parties: memoryFacts<PartyFact>(unheardParty, (fact) => fact.firstOrderAt),
    books: {
      popularityChanged: nothing,
      async post(_tx, changes) {
        for (const [book, list] of changes)
          for (const { key, sums } of list) {
            const names = Object.keys(key).sort();
            const id = [book, ...names.map((name) => `${name}=${key[name]}`)].join(' ');
            const page = { ...pages.get(id) };
            for (const [name, value] of Object.entries(sums)) page[name] = (page[name] ?? 0) + value;
            if (Object.values(page).some((value) => value !== 0)) pages.set(id, page);
            else pages.delete(id);
          }
      },
    },
  };
  return { ports, pages };
}

function memoryFacts<F extends FactRef>(
  nothingOf: (id: string, storeId: string) => F,
  at: (fact: F) => string | null,
): Facts<F> {
  const facts = new Map<string, F>();
  return {
    async change(_tx, refs, evolve) {
      return [...new Map(refs.map((ref) => [ref.id, ref])).values()].map(({ id, storeId }) => {
        const before = facts.get(id) ?? nothingOf(id, storeId);
        const after = evolve(before);
        facts.set(id, after);
        return { before, after };
      });
    },
    async refsBetween(_tx, { storeId, from, to }) {
      return [...facts.values()].filter((fact) => {
        const when = at(fact);
        if (fact.storeId !== storeId || when === null) return false;
        return (from === null || when >= from) && (to === null || when < to);
      });
    },
  };
}
