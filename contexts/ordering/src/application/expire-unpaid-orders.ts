import type { Log, UnitOfWork } from '@hiorder/kernel';
import { SYSTEM } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';
import { endOverdue } from './end-overdue.ts';

/** Orders that were not paid in time: stock and cart get their lines back. Answers how many expired. */
export const expireUnpaidOrders =
  (ports: ChangePorts & { readonly unit: UnitOfWork; readonly log: Log }) => async (): Promise<number> => {
    const at = ports.clock.now();
    const end = (orderId: string) =>
      ports.unit.transaction((tx) =>
        changeOrder(ports, tx, { orderId, by: SYSTEM, command: { kind: 'expire', at } }),
      );
    return endOverdue({ at, find: ports.orders.overdue, end, log: ports.log });
  };
