import type { OrderView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { maySee, type Caller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';
import { showOrder, type OrderReads } from './show-order.ts';
import type { Viewer } from './viewer.ts';

export const getOrder =
  (ports: OrderReads & Pick<Ports, 'orders'>) =>
  async (caller: Caller, orderId: string, viewer: Viewer): Promise<Result<OrderView, NoOpenSession>> => {
    const session = caller.kind === 'guest' ? await openSessionOf(ports, caller) : undefined;
    if (session?.ok === false) return session;
    const order = await ports.orders.find(orderId);
    if (!order || !maySee(caller, order)) return err({ code: 'not-found', what: 'order' });
    return ok(await showOrder(ports)(order, viewer));
  };
