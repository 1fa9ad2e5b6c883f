import type { TableDetail } from '@hiorder/contracts';
import { billOf, rowOf } from '../../domain/table/tile.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { ticketView } from '../ticket-view.ts';

/** One table with its party's orders and bill; undefined also for another store's. */
export async function showTable(
  { boards, clock }: Pick<OperationsDependencies, 'boards' | 'clock'>,
  ref: { storeId: string; tableId: string },
): Promise<TableDetail | undefined> {
  const party = await boards.table(ref);
  if (!party) return undefined;
  const { total, paid, owed } = billOf(party.orders);
  const { currency } = party.tile.total;
  return {
    table: rowOf(party.tile, clock.now()),
    guests: [...party.guests],
    orders: party.cards.map(({ ticket, ...facts }) => ticketView(ticket, facts)),
    bill: {
      total: { amount: total, currency },
      paid: { amount: paid, currency },
      owed: { amount: owed, currency },
    },
    calls: [],
  };
}
