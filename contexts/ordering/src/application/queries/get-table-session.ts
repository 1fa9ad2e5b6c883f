import type { TableSessionView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { pauseAt } from '../../domain/policy/ordering-policy.ts';
import type { GuestCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';

/** The party at the caller's table, and whether the store takes orders. */
export const getTableSession =
  (ports: Pick<Ports, 'sessions' | 'stores' | 'clock'>) =>
  async (
    caller: GuestCaller,
  ): Promise<Result<TableSessionView, NotFound | { readonly code: 'table-session-closed' }>> => {
    const [session, store] = await Promise.all([
      ports.sessions.find(caller.tableSessionId),
      ports.stores.find(caller.storeId),
    ]);
    if (!session || session.storeId !== caller.storeId || !store)
      return err({ code: 'not-found', what: 'table-session' });
    if (session.status === 'closed') return err({ code: 'table-session-closed' });
    const pause = pauseAt(store.policy, ports.clock.now());
    return ok({
      id: session.id,
      table: { id: session.tableId, name: session.tableName },
      openedAt: session.openedAt.toISOString(),
      guests: [...session.guests],
      paymentMode: store.policy.paymentMode,
      ordering: {
        open: pause === null,
        resumesAt: pause?.resumesAt?.toISOString() ?? null,
        message: pause?.message ?? null,
      },
    });
  };
