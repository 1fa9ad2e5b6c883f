import assert from 'node:assert/strict';
import type { PaymentMode } from '@hiorder/contracts';
import { approving, type OrderingFixture } from './ordering-context.ts';
import { NOON } from './ordering.fixture.ts';
import { guestAt, staffOf, type Answer, type GuestPerson, type Person } from './party.ts';

/** A store with guests and staff, for tests in which many act at once. */
export interface Floor {
  readonly storeId: string;
  readonly staff: Person;
  at(tableId: string): Promise<GuestPerson>;
  /** Guests at tables of their own, each with this in the cart. */
  hungry(tables: number, itemId: string, quantity?: number): Promise<GuestPerson[]>;
  setStock(itemId: string, quantity: number): Promise<void>;
  left(itemId: string): Promise<number | null>;
  /** How often an event was told of something. */
  told(name: string, subject: string): Promise<number>;
}

/** At noon, with payment that approves. */
export async function openFloor(fixture: OrderingFixture, paymentMode: PaymentMode): Promise<Floor> {
  fixture.clock.set(NOON);
  fixture.answerPayment(approving);
  const storeId = await fixture.openStore({ paymentMode });
  const staff = staffOf(fixture, storeId);
  const at = (tableId: string): Promise<GuestPerson> => guestAt(fixture, { storeId, tableId });
  return {
    ...{ storeId, staff, at },
    hungry: (tables, itemId, quantity = 1) =>
      Promise.all(
        times(tables).map(async (i) => {
          const guest = await at(`table-${i}`);
          await guest.wants(itemId, { quantity });
          return guest;
        }),
      ),
    async setStock(itemId, quantity) {
      const set = await staff.send('PUT', `/api/stock/${itemId}`, { quantity });
      assert.equal(set.status, 200, set.text);
    },
    left: async (itemId) => (await fixture.ports.stocks.of(storeId, [itemId])).get(itemId)?.quantity ?? null,
    told: async (name, subject) =>
      (await fixture.events({ subject })).filter((event) => event.type.endsWith(`.${name}.v1`)).length,
  };
}

export const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The codes of refusals, the statuses of the rest. */
export const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => answer.body?.code ?? `${answer.status}`);

export const tally = (list: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(list)].sort().map((code) => [code, list.filter((other) => other === code).length]),
  );
