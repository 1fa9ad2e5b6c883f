import { orderStatusUpdated, type OrderView } from '@hiorder/contracts';
import type { OrderingFixture } from './ordering-context.ts';
import { NOON } from './ordering.fixture.ts';
import type { GuestPerson } from './party.ts';

/** Everything that the party of `guest` has ordered is on its table, step by step. */
export async function allServed(fixture: OrderingFixture, guest: GuestPerson): Promise<void> {
  const { body } = await guest.get('/api/orders');
  for (const { id, status: before } of body.items as OrderView[])
    if (before === 'placed')
      for (const status of ['accepted', 'ready', 'served'] as const)
        await fixture.hear(orderStatusUpdated, {
          ...{ orderId: id, storeId: guest.storeId, tableId: guest.tableId, tableSessionId: guest.sessionId },
          ...{ status, previous: before, reason: null, etaMinutes: null },
          ...{ at: NOON.toISOString(), by: { kind: 'staff' } },
        });
}
