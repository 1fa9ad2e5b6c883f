import type { OrderStatus } from '@hiorder/contracts';
import type { Order } from './order.ts';

const STEPS: readonly OrderStatus[] = ['awaiting-payment', 'placed', 'accepted', 'ready', 'served'];

/** The order has not come as far as its ticket was: what the ticket says must wait for the step in between. */
export const isBehind = (order: Order, ticket: OrderStatus): boolean =>
  STEPS.includes(order.status) && STEPS.indexOf(order.status) < STEPS.indexOf(ticket);
