import type { CartLineView, CartView } from '@hiorder/contracts';
import { countOf, emptyCart } from '../../domain/cart/cart.ts';
import { priced, totalOf, type PricedLine } from '../../domain/order/order-attempt.ts';
import { violationsOf } from '../../domain/order/placing-rules.ts';
import { nothingUnpaid } from '../../domain/order/unpaid-orders.ts';
import type { Stock } from '../../domain/stock/stock.ts';
import type { CartNow } from '../edit-cart.ts';
import { textIn } from '../localized.ts';
import { guestView } from './guest-view.ts';
import { money, type Viewer } from './viewer.ts';
import { violationView } from './violation-view.ts';

export interface CartShown extends CartNow {
  readonly stock: ReadonlyMap<string, Stock>;
  readonly at: Date;
}

/** The shared cart at today's prices, with everything that would keep it from being ordered as it is. */
export function cartView(shown: CartShown, viewer: Viewer): CartView {
  const { session, store, menu, stock, at } = shown;
  const cart = session.status === 'open' ? session.cart : emptyCart;
  const lines = cart.lines.map((line) => priced(line, menu));
  const total = totalOf(lines);
  const { currency, policy, timeZone } = store;
  const attempt = {
    by: 'guest',
    at,
    currency,
    timeZone,
    policy,
    // Who asks is not known here, and it passes with a payment: who orders is told.
    unpaid: nothingUnpaid,
    session,
    stock,
    lines,
    total,
    expected: null,
  } as const;
  return {
    version: cart.version,
    lines: lines.map((line) => lineView(line, shown, viewer)),
    total: money(total, currency),
    count: countOf(cart),
    problems: violationsOf(attempt).map((violation) => violationView(violation, { ...viewer, store })),
  };
}

function lineView(line: PricedLine, { session, store }: CartShown, { languages }: Viewer): CartLineView {
  const { currency, locale } = store;
  const { id, itemId, quantity, note } = line;
  return {
    ...{ id, itemId, quantity, note, name: textIn(line.item?.names ?? {}, languages, locale) },
    options: line.picked.map(({ groupId, optionId, names, priceDelta }) => ({
      ...{
        groupId,
        optionId,
        name: textIn(names, languages, locale),
        priceDelta: money(priceDelta, currency),
      },
    })),
    unitPrice: money(line.unitPrice, currency),
    linePrice: money(line.linePrice, currency),
    addedBy: guestView(session, line.addedBy ?? ''),
    addedAt: line.addedAt.toISOString(),
  };
}
