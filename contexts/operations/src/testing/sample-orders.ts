import type { TicketStatus } from '@hiorder/contracts';
import { unopened, type OpenTicket, type OrderedThings, type Step } from '../domain/ticket/ticket.ts';

const START = Date.parse('2026-03-01T03:00:00.000Z');

/** Minutes after the order was placed. */
export const minute = (n: number): string => new Date(START + n * 60_000).toISOString();

export const ordered = (change: Partial<OrderedThings> = {}): OrderedThings => ({
  orderId: 'order-1',
  storeId: 'store-1',
  tableId: 'table-1',
  tableName: '7',
  tableSessionId: 'session-1',
  number: 37,
  guestName: '졸린 수달',
  placedAt: minute(0),
  paymentMode: 'prepay',
  total: 24_000,
  lines: [
    {
      lineId: 'line-1',
      itemId: 'item-1',
      name: '김치찌개',
      station: 'kitchen',
      quantity: 2,
      linePrice: 24_000,
      options: ['라면사리'],
      note: null,
      needsIdCheck: false,
    },
  ],
  ...change,
});

export const step = (status: TicketStatus, at: number, change: Partial<Step> = {}): Step => ({
  status,
  at: minute(at),
  by: { kind: status === 'placed' ? 'system' : 'staff' },
  reason: null,
  etaMinutes: null,
  ...change,
});

const PATHS: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  placed: ['placed'],
  accepted: ['placed', 'accepted'],
  ready: ['placed', 'accepted', 'ready'],
  served: ['placed', 'accepted', 'ready', 'served'],
  rejected: ['placed', 'rejected'],
  cancelled: ['placed', 'cancelled'],
};

/** A ticket that has come to `status` the usual way. */
export const ticketAt = (status: TicketStatus): OpenTicket => ({
  status,
  order: ordered(),
  steps: PATHS[status].map((each, i) => step(each, i)),
  undone: [],
  dismissed: null,
});

export const nothingYet = unopened('order-1', 'store-1');
