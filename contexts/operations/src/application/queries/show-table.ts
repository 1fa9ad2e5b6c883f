import type { TableDetail } from '@hiorder/contracts';
import { billOf, rowOf } from '../../domain/table/tile.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { ticketView } from '../ticket-view.ts';
import { listCalls } from './list-calls.ts';

/** A table has no more kinds of calls than its store. */
const ALL_CALLS = 100;

/** One table with its party's orders and bill; undefined also for another store's. */
export async function showTable(
  deps: Pick<OperationsDependencies, 'boards' | 'callBoard' | 'clock'>,
  ref: { storeId: string; tableId: string },
): Promise<TableDetail | undefined> {
  const party = await deps.boards.table(ref);
  if (!party) return undefined;
  const { total, paid, owed, onBill } = billOf(party.orders, party.towardsBill);
  const { currency } = party.tile.total;
  return {
    table: rowOf(party.tile, deps.clock.now()),
    guests: [...party.guests],
    orders: party.cards.map(({ ticket, ...facts }) => ticketView(ticket, facts)),
    bill: {
      total: { amount: total, currency },
      paid: { amount: paid, currency },
      owed: { amount: owed, currency },
      onBill,
      refunded: { amount: party.refunded, currency },
    },
    calls: await callsAt(deps, { storeId: ref.storeId, session: party.tile.session }),
  };
}

async function callsAt(
  deps: Pick<OperationsDependencies, 'callBoard' | 'clock'>,
  { storeId, session }: { storeId: string; session: TableDetail['table']['session'] },
): Promise<TableDetail['calls']> {
  if (!session) return [];
  const open = { storeId, tableSessionId: session.id, open: true, staff: true, limit: ALL_CALLS };
  return (await listCalls(deps, open)).items;
}
