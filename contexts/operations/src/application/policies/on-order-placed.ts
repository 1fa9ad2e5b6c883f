import type { orderPlaced } from '@hiorder/contracts';
import { isNews } from '../../domain/printing/print-job.ts';
import { decide } from '../../domain/ticket/decide.ts';
import { evolve } from '../../domain/ticket/evolve.ts';
import {
  isOpened,
  unopened,
  type OpenTicket,
  type OrderedLine,
  type OrderedThings,
  type Ticket,
} from '../../domain/ticket/ticket.ts';
import { showTicket } from '../show-ticket.ts';
import type { Policy } from './policy.ts';

type Placed = Parameters<Policy<typeof orderPlaced>>[1]['data'];

/** Opens the kitchen's ticket. */
export const onOrderPlaced: Policy<typeof orderPlaced> = async (deps, { data }, tx) => {
  const order = orderedThings(data);
  const { tableId, tableSessionId, storeId, placedAt } = order;
  await deps.floor.noticeSession(tx, { tableId, tableSessionId, storeId, at: placedAt });
  const fresh = opened(unopened(order.orderId, storeId), order);
  const added = isOpened(fresh) && (await deps.tickets.add(tx, fresh));
  const ticket = added ? fresh : await openHeardOf(deps, tx, order);
  if (!ticket || !isOpened(ticket)) return;
  await showTicket(deps, tx, ticket);
  await printFirst(deps, tx, ticket);
};

/** Nobody cooks what was ordered hours ago, nor what is not to be cooked any more. */
async function printFirst(
  { printJobs, clock }: Parameters<typeof onOrderPlaced>[0],
  tx: Parameters<typeof onOrderPlaced>[2],
  ticket: OpenTicket,
): Promise<void> {
  const { orderId, storeId, placedAt, lines } = ticket.order;
  const at = clock.now();
  if (ticket.status !== 'placed' || !isNews(placedAt, at)) return;
  const stations = [...new Set(lines.map(({ station }) => station))];
  await printJobs.queueTicket(tx, { storeId, orderId, stations, at });
}

/** Something else was heard of the order before. */
async function openHeardOf(
  { tickets }: Parameters<typeof onOrderPlaced>[0],
  tx: Parameters<typeof onOrderPlaced>[2],
  order: OrderedThings,
): Promise<Ticket | undefined> {
  const ticket = await tickets.lockOrBegin(tx, order);
  if (isOpened(ticket)) return undefined;
  const changed = opened(ticket, order);
  await tickets.save(tx, changed);
  return changed;
}

function opened(ticket: Ticket, order: OrderedThings): Ticket {
  const decided = decide(ticket, { kind: 'open', order });
  return decided.ok ? decided.value.reduce<Ticket>(evolve, ticket) : ticket;
}

const orderedThings = (data: Placed): OrderedThings => ({
  orderId: data.orderId,
  storeId: data.storeId,
  tableId: data.tableId,
  tableName: data.tableName,
  tableSessionId: data.tableSessionId,
  number: data.number,
  guestName: data.guestName ?? null,
  placedAt: data.placedAt,
  paymentMode: data.paymentMode,
  total: data.total,
  lines: data.lines.map(orderedLine),
});

const orderedLine = (line: Placed['lines'][number]): OrderedLine => {
  const { lineId, itemId, name, station, quantity, unitPrice, options, note, needsIdCheck } = line;
  return {
    ...{ lineId, itemId, name, station, quantity, note, needsIdCheck },
    linePrice: unitPrice * quantity,
    options: options.map((option) => option.name),
  };
};
