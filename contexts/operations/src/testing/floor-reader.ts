import type { TableRow } from '@hiorder/contracts';
import type { Wire } from '@hiorder/testing';
import { tokenOf, type OperationsFixture } from './operations-fixture.ts';
import type { Place } from './told-events.ts';

export const won = (amount: number) => ({ amount, currency: 'KRW' });

/** The floor as its staff read it, and a ticket as they move it. */
export function floorReader(operations: () => OperationsFixture) {
  const board = async ({ storeId }: Place, query = ''): Promise<Wire> =>
    (await operations().call('GET', `/api/tables${query}`, { token: tokenOf(storeId) })).body;
  return {
    board,
    tile: async (place: Place): Promise<Wire> =>
      (await board(place)).items.find((item: TableRow) => item.id === place.tableId),
    detail: (place: Place, tableId = place.tableId) =>
      operations().call('GET', `/api/tables/${tableId}`, { token: tokenOf(place.storeId) }),
    move: (place: Place, orderId: string, status: string) =>
      operations().call('POST', `/api/tickets/${orderId}/status`, {
        token: tokenOf(place.storeId),
        body: { status, ...(status === 'rejected' && { reason: '마감' }) },
      }),
  };
}
