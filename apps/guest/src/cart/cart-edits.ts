import type { CartLineView, CartView, GuestView, MenuItem, Money } from '@hiorder/contracts';

/** What this phone wants and the server has not answered yet, shown as if it had. */
export interface CartEdits {
  /** Line → quantity; 0 takes it out. */
  readonly quantities: ReadonlyMap<string, number>;
  readonly added: readonly CartLineView[];
}
export const NO_EDITS: CartEdits = { quantities: new Map(), added: [] };

export function withEdits(cart: CartView, edits: CartEdits): CartView {
  if (edits.quantities.size === 0 && edits.added.length === 0) return cart;
  const lines = [
    ...cart.lines.flatMap((line) => withQuantity(line, edits.quantities.get(line.id))),
    ...edits.added,
  ];
  const here = new Set(lines.map((line) => line.id));
  return {
    version: cart.version,
    lines,
    total: { amount: sum(lines, (line) => line.linePrice.amount), currency: cart.total.currency },
    count: sum(lines, (line) => line.quantity),
    problems: cart.problems.filter((one) => one.lineId === undefined || here.has(one.lineId)),
  };
}

function withQuantity(line: CartLineView, quantity: number | undefined): CartLineView[] {
  if (quantity === undefined) return [line];
  if (quantity <= 0) return [];
  const linePrice = { ...line.linePrice, amount: line.unitPrice.amount * quantity };
  return [{ ...line, quantity, linePrice }];
}

export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

export interface ChosenOption {
  readonly groupId: string;
  readonly optionIds: string[];
}

/** The line an addition will most likely become. */
export function provisionalLine(o: {
  id: string;
  item: MenuItem;
  quantity: number;
  options: readonly ChosenOption[];
  note: string | null;
  addedBy: GuestView;
  now: number;
}): CartLineView {
  const options = o.options.flatMap(({ groupId, optionIds }) => {
    const group = o.item.optionGroups.find((one) => one.id === groupId);
    return optionIds.flatMap((optionId) => {
      const option = group?.options.find((one) => one.id === optionId);
      return option ? [{ groupId, optionId, name: option.name, priceDelta: option.priceDelta }] : [];
    });
  });
  const unit = o.item.price.amount + sum(options, (one) => one.priceDelta.amount);
  const money = (amount: number): Money => ({ amount, currency: o.item.price.currency });
  return {
    id: o.id,
    itemId: o.item.id,
    name: o.item.name,
    options,
    quantity: o.quantity,
    unitPrice: money(unit),
    linePrice: money(unit * o.quantity),
    addedBy: o.addedBy,
    note: o.note,
    addedAt: new Date(o.now).toISOString(),
  };
}

/** Which line an addition became, and how many it held before: what taking it back must restore. */
export function grownLine(
  before: CartView | null,
  after: CartView,
  itemId: string,
): { lineId: string; before: number } | null {
  const old = new Map(before?.lines.map((line) => [line.id, line.quantity]));
  const grown = after.lines.find((line) => line.itemId === itemId && line.quantity > (old.get(line.id) ?? 0));
  return grown ? { lineId: grown.id, before: old.get(grown.id) ?? 0 } : null;
}
