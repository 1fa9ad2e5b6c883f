import type { UnitOfWork } from '@hiorder/kernel';
import { SYSTEM } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';

const AT_ONCE = 100;

/** Orders that were not paid in time: stock and cart get their lines back. Answers how many expired. */
export const expireUnpaidOrders =
  (ports: ChangePorts & { readonly unit: UnitOfWork }) => async (): Promise<number> => {
    const at = ports.clock.now();
    let expired = 0;
    for (const orderId of await ports.orders.unpaidAt(at, AT_ONCE)) {
      // One that is being paid at this moment, or was, is refused and stays.
      const result = await ports.unit.transaction((tx) =>
        changeOrder(ports, tx, { orderId, by: SYSTEM, command: { kind: 'expire', at } }),
      );
      if (result.ok) expired += 1;
    }
    return expired;
  };
