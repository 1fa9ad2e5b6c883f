import type { Database } from '@hiorder/postgres';
import type { Ports } from '../../../application/ports/ports.ts';
import { billPayments } from './bill-payments.postgres.ts';
import { diningTables } from './dining-tables.postgres.ts';
import { memberSeats } from './member-seats.postgres.ts';
import { menus } from './menus.postgres.ts';
import { orderNumbers, orders } from './orders.postgres.ts';
import { outbox } from './outbox.postgres.ts';
import { receiptLinks } from './receipt-links.postgres.ts';
import { stocks } from './stocks.postgres.ts';
import { stores } from './stores.postgres.ts';
import { tableSessions } from './table-sessions.postgres.ts';

export const postgresPorts = (database: Database, o: Pick<Ports, 'clock' | 'newId'>): Ports => ({
  sessions: tableSessions(database),
  orders: orders(database),
  numbers: orderNumbers,
  stocks: stocks(database),
  stores: stores(database),
  menus: menus(database),
  tables: diningTables(database),
  memberSeats: memberSeats(database),
  billPayments: billPayments(database),
  receiptLinks: receiptLinks(database),
  outbox,
  ...o,
});
