import type { OrderStatus } from '@hiorder/contracts';
import type { GuestNews } from './news.ts';

export interface OrderMove {
  readonly status: OrderStatus;
  readonly previous: OrderStatus | null;
  readonly number: number | null;
  readonly by: { readonly kind: string };
  readonly reason: string | null;
  readonly etaMinutes: number | null;
}

const WAY: readonly OrderStatus[] = ['awaiting-payment', 'placed', 'accepted', 'ready', 'served'];

/** Only steps forward are news, and no cancellation that a guest made. */
export function newsOf(move: OrderMove): GuestNews | undefined {
  const { status, previous, number } = move;
  if (number === null || (previous !== null && isBack(previous, status))) return undefined;
  switch (status) {
    case 'accepted':
      return { kind: 'accepted', number, etaMinutes: move.etaMinutes };
    case 'ready':
      return { kind: 'ready', number };
    case 'cancelled':
      return move.by.kind === 'guest' ? undefined : { kind: 'cancelled', number, reason: move.reason };
    default:
      return undefined;
  }
}

const isBack = (from: OrderStatus, to: OrderStatus): boolean =>
  WAY.includes(to) && WAY.indexOf(from) > WAY.indexOf(to);
