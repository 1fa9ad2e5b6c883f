import type { Log, UnitOfWork } from '@hiorder/kernel';
import { SYSTEM } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';
import { endOverdue } from './end-overdue.ts';

const AT_ONCE = 100;

/** Orders that were not paid in time: stock and cart get their lines back. Answers how many expired. */
export const expireUnpaidOrders =
  (ports: ChangePorts & { readonly unit: UnitOfWork; readonly log: Log }) => async (): Promise<number> => {
    const at = ports.clock.now();
    const expire = (orderId: string) =>
      ports.unit.transaction((tx) =>
        changeOrder(ports, tx, { orderId, by: SYSTEM, command: { kind: 'expire', at } }),
      );
    return endOverdue(await ports.orders.unpaidAt(at, AT_ONCE), expire, ports.log);
  };
