import type { OrderStatus } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { Order, OrderNumber } from '../../domain/order/order.ts';
import type { FindOverdue } from './overdue.ts';

export interface OrderPage {
  readonly tableSessionId: string;
  /** Only what this guest ordered. */
  readonly guestId?: string;
  readonly limit: number;
  /** Newest first, older than this order. */
  readonly before?: string;
}

export interface StoreOrderPage {
  readonly storeId: string;
  /** Only this table's. */
  readonly tableId?: string;
  /** Only in one of these states. */
  readonly statuses?: readonly OrderStatus[];
  readonly limit: number;
  /** Newest first, older than this order. */
  readonly before?: string;
}

export interface Orders {
  find(id: string, tx?: Transaction): Promise<Order | undefined>;
  page(page: OrderPage): Promise<readonly Order[]>;
  pageOfStore(page: StoreOrderPage): Promise<readonly Order[]>;
  /** Those that wait to be paid at the counter, the longest waiting first. */
  atCounter(o: { storeId: string; limit: number }): Promise<readonly Order[]>;
  ofSession(tableSessionId: string, tx?: Transaction): Promise<readonly Order[]>;
  lock(tx: Transaction, id: string): Promise<Order | undefined>;
  /** All orders of a session, in id order. */
  lockOfSession(tx: Transaction, tableSessionId: string): Promise<readonly Order[]>;
  insert(tx: Transaction, order: Order): Promise<void>;
  /** Lines never change; the table is changed by `reseat`. */
  save(tx: Transaction, order: Order): Promise<void>;
  /** Every order of a session is at this table now. The session is locked. */
  reseat(tx: Transaction, session: { id: string; tableId: string; tableName: string }): Promise<void>;
  readonly overdue: FindOverdue;
}

/** Daily numbers of a store, from 1, without gaps: drawn in the transaction that places the order. */
export interface OrderNumbers {
  draw(tx: Transaction, o: { storeId: string; businessDay: string }): Promise<OrderNumber>;
}
