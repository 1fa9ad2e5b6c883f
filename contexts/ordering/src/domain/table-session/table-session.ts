import type { Actor } from '@hiorder/contracts';
import { emptyCart, type Cart } from '../cart/cart.ts';
import type { Guest } from './guest.ts';
import { nothingOrdered, type OrderedSoFar } from './ordered-so-far.ts';

/** Where a party sits. */
export interface Seat {
  readonly tableId: string;
  readonly tableName: string;
}

interface Session extends Seat {
  readonly id: string;
  readonly storeId: string;
  readonly openedAt: Date;
  readonly guests: readonly Guest[];
  readonly ordered: OrderedSoFar;
}

export interface OpenTableSession extends Session {
  readonly status: 'open';
  readonly cart: Cart;
}

/** Its cart is gone; orders that were placed live on until they are served. */
export interface ClosedTableSession extends Session {
  readonly status: 'closed';
  readonly closedAt: Date;
  readonly closedBy: Actor;
  readonly forced: boolean;
  readonly reason: string | null;
}

/** One party's stay at a table. */
export type TableSession = OpenTableSession | ClosedTableSession;

export interface SeatedAt {
  readonly id: string;
  readonly storeId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly at: Date;
}

export function openTableSession({ at, ...table }: SeatedAt): OpenTableSession {
  return { ...table, status: 'open', openedAt: at, guests: [], cart: emptyCart, ordered: nothingOrdered };
}

export const guestOf = (session: TableSession, guestId: string): Guest | undefined =>
  session.guests.find((guest) => guest.id === guestId);
