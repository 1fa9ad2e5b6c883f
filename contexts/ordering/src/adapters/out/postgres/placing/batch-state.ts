import type { Transaction } from '@hiorder/kernel';
import type { OnceKey } from '../../../../application/ports/answer-once.ts';
import type { Menus } from '../../../../application/ports/menus.ts';
import type { Placing, PlacingFacts } from '../../../../application/ports/placing-desk.ts';
import type { Store } from '../../../../application/ports/stores.ts';
import type { OrderNumber } from '../../../../domain/order/order.ts';
import { businessDay } from '../../../../domain/shared/business-day.ts';
import type { Stock } from '../../../../domain/stock/stock.ts';
import { stockOf } from '../rows/stock.row.ts';
import { storeOf } from '../rows/store.row.ts';
import { sessionOf } from '../rows/table-session.row.ts';
import { eventCounts, type EventCounts } from './event-counts.ts';
import { lockNumber, type FactRows, type KeptRow, type NumberRow } from './load-facts.sql.ts';

/** What one commit knows, and what its orders have taken so far. */
export interface BatchState {
  kept(key: OnceKey): KeptRow | undefined;
  /** Undefined: there is no such session in this store. */
  factsFor(request: { storeId: string; tableSessionId: string }): Promise<PlacingFacts | undefined>;
  nextNumber(store: Store, at: Date): Promise<OrderNumber>;
  readonly eventCounts: EventCounts;
  take(placing: Placing, number: OrderNumber | null): void;
  changedStock(): readonly Stock[];
  drawnNumbers(): readonly NumberRow[];
}

export function batchState(tx: Transaction, rows: FactRows, menus: Menus): BatchState {
  const sessions = new Map(rows.sessions.map((row) => [row.id, row]));
  const stores = new Map(rows.stores.map((row) => [row.store_id, storeOf(row)]));
  const stock = new Map<string, Map<string, Stock>>();
  for (const row of rows.stock) ofStore(stock, row.store_id).set(row.item_id, stockOf(row));
  const changed = new Map<string, Stock>();
  const last = new Map(rows.numbers.map((row) => [keyOf(row.store_id, row.business_day), row]));
  const drawn = new Map<string, NumberRow>();
  const counts = eventCounts(rows);

  return {
    kept: ({ scope, key }) => rows.kept.find((row) => row.scope === scope && row.key === key),
    async factsFor({ storeId, tableSessionId }) {
      const row = sessions.get(tableSessionId);
      const store = stores.get(storeId);
      if (!row || row.store_id !== storeId || !store) return undefined;
      const menu = await menus.at(storeId, store.menuVersion, tx);
      const { unpaid } = row;
      return { session: sessionOf(row), store, menu, stock: ofStore(stock, storeId), unpaid };
    },
    async nextNumber({ id: storeId, timeZone, dayEndsAt }, at) {
      const day = businessDay(at, timeZone, dayEndsAt);
      const known = last.get(keyOf(storeId, day))?.last ?? (await lockNumber(tx, storeId, day));
      last.set(keyOf(storeId, day), { store_id: storeId, business_day: day, last: known });
      return { number: known + 1, businessDay: day };
    },
    eventCounts: counts,
    take(placing, number) {
      counts.keep(placing.events);
      const { id: storeId } = placing.store;
      for (const one of placing.stock) {
        ofStore(stock, storeId).set(one.itemId, one);
        changed.set(keyOf(storeId, one.itemId), one);
      }
      if (number === null) return;
      const row = { store_id: storeId, business_day: number.businessDay, last: number.number };
      last.set(keyOf(storeId, row.business_day), row);
      drawn.set(keyOf(storeId, row.business_day), row);
    },
    changedStock: () => [...changed.values()],
    drawnNumbers: () => [...drawn.values()],
  };
}

const keyOf = (storeId: string, part: string): string => JSON.stringify([storeId, part]);

function ofStore(all: Map<string, Map<string, Stock>>, storeId: string): Map<string, Stock> {
  const known = all.get(storeId) ?? new Map<string, Stock>();
  all.set(storeId, known);
  return known;
}
