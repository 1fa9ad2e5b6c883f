// Plain data without any dependency, so that a phone loads nothing else with it.
import type { OrderStatus } from './events/common.ts';

const WAY: readonly OrderStatus[] = ['awaiting-payment', 'placed', 'accepted', 'ready', 'served'];

/** The kitchen took back what it had said: the order is again where it had been before. */
export const isStepBack = (move: { status: OrderStatus; previous: OrderStatus | null }): boolean =>
  move.previous !== null &&
  WAY.includes(move.status) &&
  WAY.indexOf(move.previous) > WAY.indexOf(move.status);
