import type { CartLineView, CartView, GuestView, Money } from '@hiorder/contracts';
import { sum } from './cart-edits.ts';

export interface CartGroup {
  readonly guest: GuestView;
  readonly lines: readonly CartLineView[];
  readonly total: Money;
  /** Instant of the newest line. */
  readonly addedAt: string;
}

/** Lines by person: mine first, then in the order in which people began. */
export function groupByPerson(cart: CartView, me: string | undefined): CartGroup[] {
  const groups = new Map<string, CartLineView[]>();
  for (const line of cart.lines) {
    const lines = groups.get(line.addedBy.id);
    if (lines) lines.push(line);
    else groups.set(line.addedBy.id, [line]);
  }
  return [...groups.values()].map((lines) => groupOf(lines, cart.total.currency)).sort(mineFirst(me));
}

function groupOf(lines: CartLineView[], currency: string): CartGroup {
  const newest = lines[lines.length - 1] as CartLineView;
  return {
    guest: newest.addedBy,
    lines,
    total: { amount: sum(lines, (line) => line.linePrice.amount), currency },
    addedAt: lines.reduce((latest, line) => (line.addedAt > latest ? line.addedAt : latest), ''),
  };
}

function mineFirst(me: string | undefined) {
  const place = (group: CartGroup) => (group.guest.id === me ? 0 : 1);
  return (a: CartGroup, b: CartGroup) => place(a) - place(b);
}
