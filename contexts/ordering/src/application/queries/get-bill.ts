import type { BillView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { billOf } from '../../domain/bill/bill.ts';
import type { GuestCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { numberOf } from '../publishing/order-events.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';
import { money } from './viewer.ts';

/** What the table has ordered, paid and still owes. */
export const getBill =
  (ports: Pick<Ports, 'sessions' | 'stores' | 'orders'>) =>
  async (caller: GuestCaller): Promise<Result<BillView, NoOpenSession>> => {
    const [session, store] = await Promise.all([
      openSessionOf(ports, caller),
      ports.stores.find(caller.storeId),
    ]);
    if (!session.ok) return session;
    if (!store) return err({ code: 'not-found', what: 'store' });
    const orders = await ports.orders.ofSession(session.value.id);
    const { total, paid, owed } = billOf(orders);
    const { currency } = store;
    return ok({
      orders: orders
        .filter((order) => order.status !== 'expired' && order.status !== 'cancelled')
        .map((order) => ({
          ...{ id: order.id, number: numberOf(order), status: order.status },
          total: money(order.total, currency),
          paid: money(billOf([order]).paid, currency),
        })),
      total: money(total, currency),
      paid: money(paid, currency),
      owed: money(owed, currency),
    });
  };
