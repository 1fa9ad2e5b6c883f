import type { Menu, MenuItem } from '../menu/menu-item.ts';
import { pickOptions, type Choice, type PickedOption } from '../menu/chosen-options.ts';
import type { OrderingPolicy } from '../policy/ordering-policy.ts';
import type { Stock } from '../stock/stock.ts';
import type { OrderedSoFar } from '../table-session/ordered-so-far.ts';
import type { Unpaid } from './unpaid-orders.ts';

export interface WantedLine {
  readonly id: string;
  readonly itemId: string;
  readonly quantity: number;
  /** Normalized. */
  readonly options: readonly Choice[];
  readonly note: string | null;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

/** A line at today's prices. What the menu does not know costs nothing: a rule refuses it. */
export interface PricedLine extends WantedLine {
  readonly item: MenuItem | undefined;
  readonly picked: readonly PickedOption[];
  readonly unitPrice: number;
  readonly linePrice: number;
}

/** What the caller was shown. Without a currency it is taken to be the store's. */
export interface ExpectedTotal {
  readonly amount: number;
  readonly currency?: string;
}

/** Everything that decides together whether an order may be placed. */
export interface OrderAttempt {
  readonly by: 'guest' | 'staff';
  readonly at: Date;
  readonly currency: string;
  /** IANA: what the store's clock says decides. */
  readonly timeZone: string;
  readonly session: { readonly status: 'open' | 'closed'; readonly ordered: OrderedSoFar };
  readonly policy: OrderingPolicy;
  readonly unpaid: Unpaid;
  /** By item; an item without an entry is not counted. */
  readonly stock: ReadonlyMap<string, Stock>;
  readonly lines: readonly PricedLine[];
  readonly total: number;
  /** Null: nobody was shown a total. */
  readonly expected: ExpectedTotal | null;
}

export function priced(line: WantedLine, menu: Menu): PricedLine {
  const item = menu.get(line.itemId);
  const picked = item ? pickOptions(item, line.options) : [];
  const unitPrice = picked.reduce((sum, option) => sum + option.priceDelta, item?.price ?? 0);
  return { ...line, item, picked, unitPrice, linePrice: unitPrice * line.quantity };
}

export const totalOf = (lines: readonly { readonly linePrice: number }[]): number =>
  lines.reduce((sum, line) => sum + line.linePrice, 0);
