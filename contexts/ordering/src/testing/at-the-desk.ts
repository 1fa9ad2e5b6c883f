import assert from 'node:assert/strict';
import { newId } from '@hiorder/kernel';
import type { GuestCaller } from '../application/caller.ts';
import { placeOrder, type PlaceOrderRefusal } from '../application/place-order.ts';
import type { KeptAnswer } from '../application/ports/answer-once.ts';
import type { Placing, PlacingDesk, PlacingOutcome } from '../application/ports/placing-desk.ts';
import type { OrderingFixture } from './ordering-context.ts';
import { guestAt, type GuestPerson } from './party.ts';

interface Placed {
  readonly guest: GuestPerson;
  readonly key?: string;
  readonly amount?: number;
  readonly fingerprint?: string;
}

/** Orders that go to a placing desk of the test's own. */
export const atTheDesk = (parts: () => { fixture: OrderingFixture; storeId: string }) => ({
  /** One guest at each of so many tables, with the dish in the cart. */
  hungry(tables: number, itemId = 'bibimbap'): Promise<GuestPerson[]> {
    const { fixture, storeId } = parts();
    return Promise.all(
      Array.from({ length: tables }, async (_, i) => {
        const guest = await guestAt(fixture, { storeId, tableId: `table-${i}` });
        await guest.wants(itemId);
        return guest;
      }),
    );
  },
  placeAt(desk: PlacingDesk, { guest, key, amount = 9_000, fingerprint = 'f' }: Placed) {
    const { clock, app } = parts().fixture;
    const use = placeOrder({ clock, newId, desk, checkout: app.checkout, orderExpirySeconds: 600 });
    const caller: GuestCaller = {
      kind: 'guest',
      id: guest.id,
      storeId: guest.storeId,
      tableSessionId: guest.sessionId,
    };
    const answer = (result: { ok: boolean; value?: Placing }): KeptAnswer => ({
      ...{ status: result.ok ? 201 : 409, headers: { 'x-test': '1' } },
      body: result.value?.order.id ?? 'refused',
    });
    const once = key === undefined ? undefined : { key: { scope: guest.id, key, fingerprint }, answer };
    return use(caller, { expectedTotal: { amount }, lineIds: null }, once);
  },
});

export const placedOf = (outcome: PlacingOutcome<PlaceOrderRefusal>): Placing => {
  assert.ok(outcome.kind === 'judged' && outcome.result.ok, JSON.stringify(outcome));
  return outcome.result.value;
};
export const numberOf = (placing: Placing): number | null =>
  'number' in placing.order ? placing.order.number : null;
