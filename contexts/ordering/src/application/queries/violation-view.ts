import type { Violation } from '@hiorder/contracts';
import type { PricedLine } from '../../domain/order/order-attempt.ts';
import type { PlacingViolation } from '../../domain/order/placing-violations.ts';
import { textIn } from '../localized.ts';
import type { Store } from '../ports/stores.ts';
import { money, type Viewer } from './viewer.ts';

type Eyes = Pick<Viewer, 'languages'> & { readonly store: Pick<Store, 'locale' | 'currency'> };

/** A violation as it travels: instants as text, lines as a cart shows them. */
export function violationView(
  violation: PlacingViolation,
  eyes: Eyes,
): Violation & Readonly<Record<string, unknown>> {
  switch (violation.code) {
    case 'ordering-paused':
    case 'category-on-hold':
      return { ...violation, resumesAt: violation.resumesAt?.toISOString() ?? null };
    case 'item-not-available-now':
      return { ...violation, availableFrom: violation.availableFrom?.toISOString() ?? null };
    case 'price-changed':
      return { ...violation, lines: violation.lines.map((line) => lineView(line, eyes)) };
    case 'table-session-closed':
    case 'item-not-on-sale':
    case 'options-invalid':
    case 'out-of-stock':
    case 'side-needs-main':
    case 'once-per-table':
    case 'quantity-out-of-range':
    case 'order-too-large':
    case 'too-many-unpaid-orders':
      return { ...violation };
  }
}

function lineView(
  { id, itemId, item, quantity, unitPrice, linePrice }: PricedLine,
  { languages, store }: Eyes,
) {
  return {
    ...{ lineId: id, itemId, quantity, name: textIn(item?.names ?? {}, languages, store.locale) },
    ...{ unitPrice: money(unitPrice, store.currency), linePrice: money(linePrice, store.currency) },
  };
}
