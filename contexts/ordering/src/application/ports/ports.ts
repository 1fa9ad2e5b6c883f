import type { Clock } from '@hiorder/kernel';
import type { BillPayments } from './bill-payments.ts';
import type { DiningTables } from './dining-tables.ts';
import type { MemberSeats } from './member-seats.ts';
import type { Menus } from './menus.ts';
import type { OrderNumbers, Orders } from './orders.ts';
import type { Outbox } from './outbox.ts';
import type { ReceiptLinks } from './receipt-links.ts';
import type { Stocks } from './stocks.ts';
import type { Stores } from './stores.ts';
import type { TableSessions } from './table-sessions.ts';

/**
 * What use cases stand on; each names the part that it needs. A read that is given a transaction uses its connection:
 * asking the pool for a second one while holding the first could starve everybody.
 */
export interface Ports {
  readonly sessions: TableSessions;
  readonly orders: Orders;
  readonly numbers: OrderNumbers;
  readonly stocks: Stocks;
  readonly stores: Stores;
  readonly menus: Menus;
  readonly tables: DiningTables;
  readonly memberSeats: MemberSeats;
  readonly billPayments: BillPayments;
  readonly receiptLinks: ReceiptLinks;
  readonly outbox: Outbox;
  readonly clock: Clock;
  newId(): string;
}
