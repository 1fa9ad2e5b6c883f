import { tableAdded, type PaymentMode } from '@hiorder/contracts';
import type { Wire } from '@hiorder/testing';
import type { OrderingFixture } from './ordering-context.ts';
import { NOON } from './ordering.fixture.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from './party.ts';

export interface TwoTables {
  readonly storeId: string;
  /** The store's own program: may do what staff may. */
  readonly staff: Person;
  /** Sits at the first table; nobody sits at the second. */
  readonly jiwoo: GuestPerson;
}

/** A store of its own, with `table-1` and `table-2`. */
export async function openTwoTables(
  fixture: OrderingFixture,
  paymentMode: PaymentMode = 'prepay',
): Promise<TwoTables> {
  const storeId = await fixture.openStore({ paymentMode });
  const staff = staffOf(fixture, storeId, 'machine');
  const jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '지우' });
  for (const tableId of ['table-1', 'table-2']) {
    await fixture.hear(tableAdded, {
      tableId,
      storeId,
      name: `홀 ${tableId.at(-1)}`,
      seats: 4,
      position: 1,
      at: NOON.toISOString(),
    });
  }
  return { storeId, staff, jiwoo };
}

/** What the outside was told of one session or order, oldest first. */
export const toldOf = (fixture: OrderingFixture, subject: string): Promise<Wire[]> =>
  fixture.events({ subject });
