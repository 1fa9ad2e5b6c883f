import type { Actor } from '@hiorder/contracts';
import type { Order } from '../domain/order/order.ts';

export interface GuestCaller {
  readonly kind: 'guest';
  readonly id: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  readonly name?: string;
}

export interface StaffCaller {
  readonly kind: 'staff' | 'machine';
  readonly id: string;
  readonly storeId: string;
  readonly name?: string;
}

/** On whose behalf a use case runs. */
export type Caller = GuestCaller | StaffCaller;

export const SYSTEM = { kind: 'system' } as const satisfies Actor;

export const actorOf = ({ kind, id, name }: Caller): Actor => ({
  kind,
  id,
  ...(name !== undefined && { name }),
});

/** Guests see their own table session's orders, staff those of their store; to others an order does not exist. */
export const maySee = (caller: Caller, order: Order): boolean =>
  caller.storeId === order.storeId &&
  (caller.kind !== 'guest' || caller.tableSessionId === order.tableSessionId);
