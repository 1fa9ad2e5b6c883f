import type { CartLineView, CartView, GuestView, MenuItem, Money } from '@hiorder/contracts';
import type { ChosenOption } from '@hiorder/ui/option-choice';
import { edited, type LineEdit } from './line-edit.ts';

/** What this phone wants and the server has not answered yet, shown as if it had. */
export interface CartEdits {
  /** On their way; what is tapped on the same line meanwhile comes on top. */
  readonly sent: ReadonlyMap<string, LineEdit>;
  readonly waiting: ReadonlyMap<string, LineEdit>;
  readonly added: readonly CartLineView[];
}
export const NO_EDITS: CartEdits = { sent: new Map(), waiting: new Map(), added: [] };

export function isSettled({ sent, waiting, added }: CartEdits): boolean {
  return sent.size === 0 && waiting.size === 0 && added.length === 0;
}

/** A map with one entry set, or taken out. */
export function withEntry(
  map: ReadonlyMap<string, LineEdit>,
  lineId: string,
  edit: LineEdit | undefined,
): ReadonlyMap<string, LineEdit> {
  const next = new Map(map);
  if (edit) next.set(lineId, edit);
  else next.delete(lineId);
  return next;
}

export function withEdits(cart: CartView, edits: CartEdits): CartView {
  if (isSettled(edits)) return cart;
  const lines = [...cart.lines.flatMap((line) => withLineEdits(line, edits)), ...edits.added];
  const here = new Set(lines.map((line) => line.id));
  return {
    version: cart.version,
    lines,
    total: { amount: sum(lines, (line) => line.linePrice.amount), currency: cart.total.currency },
    count: sum(lines, (line) => line.quantity),
    problems: cart.problems.filter((one) => one.lineId === undefined || here.has(one.lineId)),
  };
}

function withLineEdits(line: CartLineView, edits: CartEdits): CartLineView[] {
  const both = [edits.sent.get(line.id), edits.waiting.get(line.id)].filter((edit) => edit !== undefined);
  if (both.length === 0) return [line];
  const quantity = both.reduce((now, edit) => (now === 0 ? 0 : edited(now, edit)), line.quantity);
  if (quantity === 0) return [];
  return [{ ...line, quantity, linePrice: { ...line.linePrice, amount: line.unitPrice.amount * quantity } }];
}

export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
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

/** Which line an addition became: another one of the same kind grows instead of standing twice. */
export function grownLine(before: CartView | null, after: CartView, itemId: string): string | null {
  const old = new Map(before?.lines.map((line) => [line.id, line.quantity]));
  const grown = after.lines.find((line) => line.itemId === itemId && line.quantity > (old.get(line.id) ?? 0));
  return grown?.id ?? null;
}
