import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { TableSessionRejection } from '../domain/table-session/table-session.commands.ts';
import type { OpenTableSession, Seat } from '../domain/table-session/table-session.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import { nobodyThere } from './nobody-there.ts';
import type { Ports } from './ports/ports.ts';
import { sessionMovedEvent } from './publishing/table-session-events.ts';
import type { NotFound } from './refusals.ts';

export interface MoveTable {
  readonly tableId: string;
  readonly toTableId: string;
}

type MovePorts = Pick<Ports, 'sessions' | 'orders' | 'tables' | 'outbox' | 'clock'>;
type Moved = Result<OpenTableSession, TableSessionRejection | NotFound>;

/** A party takes its cart, orders and bill to a free table. Nothing is ordered, cooked or printed anew. */
export const moveTable =
  (ports: MovePorts) =>
  async (tx: Transaction, caller: StaffCaller, { tableId, toTableId }: MoveTable): Promise<Moved> => {
    const { storeId } = caller;
    const session = await ports.sessions.lockOpenAt(tx, { storeId, tableId });
    if (!session) return err(await nobodyThere(ports, tx, { storeId, tableId }));
    const to = await seatAt(ports, tx, { storeId, tableId: toTableId });
    if (!to) return err({ code: 'not-found', what: 'table' });
    const taken = await ports.sessions.isTaken(tx, { storeId, tableId: toTableId });
    const moved = changeTableSession(session, { kind: 'move', to, taken });
    if (!moved.ok) return moved;
    if (moved.value.status !== 'open' || moved.value === session) return ok(session);
    if (!(await ports.sessions.reseat(tx, moved.value))) return err({ code: 'table-taken' });
    await ports.orders.reseat(tx, moved.value);
    const told = { from: session, at: ports.clock.now(), by: actorOf(caller) };
    await ports.outbox.append(tx, [sessionMovedEvent(moved.value, told)]);
    return ok(moved.value);
  };

async function seatAt(
  { tables }: Pick<Ports, 'tables'>,
  tx: Transaction,
  table: { storeId: string; tableId: string },
): Promise<Seat | undefined> {
  const known = await tables.find(tx, table);
  return known && !known.retired ? { tableId: known.id, tableName: known.name } : undefined;
}
