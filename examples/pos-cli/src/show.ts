import { operationsV1, orderingV1 } from '@hiorder/contracts/grpc';

const word = (name: string | undefined): string => (name ?? '?').toLowerCase().replaceAll('_', ' ');

export const orderLine = (order: orderingV1.Order): string =>
  [
    `#${order.number ?? '-'}`,
    order.table?.name ?? '',
    word(orderingV1.OrderStatus[order.status]),
    order.lines.map((line) => `${line.quantity} × ${line.name}`).join(', '),
    `${order.total?.amount} ${order.total?.currency}`,
    order.id,
  ].join('  ');

export const ticketLine = (ticket: operationsV1.Ticket): string =>
  [
    `#${ticket.number}`,
    ticket.table?.name ?? '',
    word(operationsV1.TicketStatus[ticket.status]),
    ticket.lines.map((line) => `${line.quantity} × ${line.name}`).join(', '),
    ticket.orderId,
  ].join('  ');
