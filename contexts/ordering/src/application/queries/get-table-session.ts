import type { TableSessionView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { easingAt } from '../../domain/policy/easing.ts';
import { notTakingOrdersAt } from '../../domain/policy/ordering-policy.ts';
import type { GuestCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { easingView } from './easing-view.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';

/** The party at the caller's table, and whether the store takes orders. */
export const getTableSession =
  (ports: Pick<Ports, 'sessions' | 'stores' | 'clock'>) =>
  async (caller: GuestCaller): Promise<Result<TableSessionView, NoOpenSession>> => {
    const [found, store] = await Promise.all([
      openSessionOf(ports, caller),
      ports.stores.find(caller.storeId),
    ]);
    if (!found.ok) return found;
    if (!store) return err({ code: 'not-found', what: 'store' });
    const session = found.value;
    const at = ports.clock.now();
    const pause = notTakingOrdersAt(store.policy, at);
    return ok({
      id: session.id,
      table: { id: session.tableId, name: session.tableName },
      openedAt: session.openedAt.toISOString(),
      guests: [...session.guests],
      paymentMode: store.policy.paymentMode,
      counterPayment: store.policy.counterPayment,
      ordering: {
        open: pause === null,
        resumesAt: pause?.resumesAt?.toISOString() ?? null,
        message: pause?.message ?? null,
        ...easingView(easingAt(store.policy, at)),
      },
    });
  };
