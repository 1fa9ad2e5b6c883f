/** What a table has ordered and not cancelled: all that the placing rules ask about earlier orders. */
export type OrderedSoFar = ReadonlyMap<string, OrderedItem>;

export interface OrderedItem {
  readonly quantity: number;
  readonly main: boolean;
}

export interface OrderedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly course: string;
}

export const nothingOrdered: OrderedSoFar = new Map();

export const hasMain = (ordered: OrderedSoFar): boolean => [...ordered.values()].some((item) => item.main);

export function plus(ordered: OrderedSoFar, lines: readonly OrderedLine[]): OrderedSoFar {
  const next = new Map(ordered);
  for (const { itemId, quantity, course } of lines) {
    const before = next.get(itemId) ?? { quantity: 0, main: false };
    // The menu may have called it something else since: what the table has had stays a main.
    const main = before.main || course === 'main';
    next.set(itemId, { quantity: before.quantity + quantity, main });
  }
  return next;
}

export function minus(ordered: OrderedSoFar, lines: readonly OrderedLine[]): OrderedSoFar {
  const next = new Map(ordered);
  for (const { itemId, quantity } of lines) {
    const item = next.get(itemId);
    if (!item) continue;
    if (item.quantity > quantity) next.set(itemId, { ...item, quantity: item.quantity - quantity });
    else next.delete(itemId);
  }
  return next;
}
