import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { businessDay } from '../domain/shared/business-day.ts';
import { noteOf } from '../domain/shared/note.ts';
import { normalized, type Choice } from '../domain/menu/chosen-options.ts';
import { draftOrder, type OrderDraft } from '../domain/order/draft-order.ts';
import { priced, totalOf, type ExpectedTotal, type WantedLine } from '../domain/order/order-attempt.ts';
import { nothingUnpaid } from '../domain/order/unpaid-orders.ts';
import type { OpenTableSession } from '../domain/table-session/table-session.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import { storeOf } from './store-of.ts';
import { allowed } from './conclude-order.ts';
import { openOrFind } from './join-table-session.ts';
import type { Placing, PlacingFacts } from './ports/placing-desk.ts';
import type { Ports } from './ports/ports.ts';
import type { CartEmpty, NotFound, RulesBroken } from './refusals.ts';

export interface PlaceStaffOrder {
  readonly tableId: string;
  readonly lines: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly options: readonly Choice[];
    readonly note: string | null;
  }[];
  readonly expectedTotal: ExpectedTotal | null;
}

/**
 * Staff order for a table: placed at once and paid at the counter, whatever the store's mode; opens the table's session
 * if nobody sits there yet. Limits for guests do not hold.
 */
export const placeStaffOrder =
  (ports: Ports) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    command: PlaceStaffOrder,
  ): Promise<Result<Placing, RulesBroken | NotFound | CartEmpty>> => {
    if (command.lines.length === 0) return err({ code: 'cart-empty' });
    const table = await ports.tables.find(tx, { storeId: caller.storeId, tableId: command.tableId });
    if (!table || table.retired) return err({ code: 'not-found', what: 'table' });
    const { storeId, id: tableId, name: tableName } = table;
    const session = await openOrFind(ports, tx, { storeId, tableId, tableName });
    const facts = await factsFor(ports, tx, { session, command });
    const draft = draftFor(ports, facts, command);
    if (!draft.ok) return draft;
    const placing = await placingOf(ports, tx, { facts, draft: draft.value, caller });
    await ports.orders.insert(tx, placing.order);
    await ports.sessions.save(tx, placing.session);
    await ports.stocks.save(tx, placing.stock);
    await ports.outbox.append(tx, placing.events);
    return ok(placing);
  };

/** Whatever their guests have still to pay does not stop staff. */
type StaffFacts = Omit<PlacingFacts, 'unpaid'> & { readonly session: OpenTableSession };

async function factsFor(
  ports: Ports,
  tx: Transaction,
  { session, command }: { session: OpenTableSession; command: PlaceStaffOrder },
): Promise<StaffFacts> {
  const store = await storeOf(ports, session.storeId, tx);
  const menu = await ports.menus.at(store.id, store.menuVersion, tx);
  const itemIds = [...new Set(command.lines.map((line) => line.itemId))];
  return { session, store, menu, stock: await ports.stocks.lock(tx, store.id, itemIds) };
}

function draftFor(
  ports: Ports,
  facts: StaffFacts,
  command: PlaceStaffOrder,
): Result<OrderDraft, RulesBroken> {
  const at = ports.clock.now();
  const lines = command.lines.map((line) => {
    const wanted = {
      ...line,
      note: noteOf(line.note),
      options: normalized(line.options),
      id: ports.newId(),
      addedBy: null,
      addedAt: at,
    };
    return priced(wanted satisfies WantedLine, facts.menu);
  });
  const { session, stock, store } = facts;
  const { currency, policy, timeZone } = store;
  const unpaid = nothingUnpaid;
  const attempt = { by: 'staff', at, currency, timeZone, policy, unpaid, session, stock, lines } as const;
  const draft = draftOrder({ ...attempt, total: totalOf(lines), expected: command.expectedTotal });
  return draft.ok ? draft : err({ code: 'rules-broken', violations: draft.error, store });
}

async function placingOf(
  ports: Ports,
  tx: Transaction,
  { facts, draft, caller }: { facts: StaffFacts; draft: OrderDraft; caller: StaffCaller },
): Promise<Placing> {
  const at = ports.clock.now();
  const { session, store } = facts;
  const day = businessDay(at, store.timeZone, store.dayEndsAt);
  const number = await ports.numbers.draw(tx, { storeId: store.id, businessDay: day });
  const who = { orderedBy: null, by: actorOf(caller) };
  const how = { orderId: ports.newId(), at, paymentMethod: null, fromCart: [], checkout: null };
  return allowed({ ...{ facts, session, draft }, ...who, ...how }).conclude(number);
}
