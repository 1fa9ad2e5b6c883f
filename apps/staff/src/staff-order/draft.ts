import type { MenuItem, Money, PlaceStaffOrder } from '@hiorder/contracts';
import { asChosenOptions, unitPrice, type Choice } from '@hiorder/ui/option-choice';

/** A line of the order that a waiter is taking. */
export interface DraftLine {
  readonly key: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly choice: Choice;
  readonly note: string;
}
export type Items = ReadonlyMap<string, MenuItem>;

/** As the server takes it. */
export const MOST = 99;

const looksLike = ({ itemId, choice, note }: Omit<DraftLine, 'key' | 'quantity'>): string =>
  JSON.stringify([itemId, asChosenOptions(choice).sort((a, b) => a.groupId.localeCompare(b.groupId)), note]);

/** The same thing again is one more of it. */
export function withLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  const same = lines.find((one) => one.key !== line.key && looksLike(one) === looksLike(line));
  if (!same) {
    const known = lines.some((one) => one.key === line.key);
    return known ? lines.map((one) => (one.key === line.key ? line : one)) : [...lines, line];
  }
  const quantity = Math.min(MOST, same.quantity + line.quantity);
  return lines
    .filter((one) => one.key !== line.key)
    .map((one) => (one.key === same.key ? { ...one, quantity } : one));
}

export const withQuantity = (lines: readonly DraftLine[], key: string, quantity: number) =>
  quantity < 1
    ? lines.filter((one) => one.key !== key)
    : lines.map((one) => (one.key === key ? { ...one, quantity: Math.min(MOST, quantity) } : one));

export const countOf = (lines: readonly DraftLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

export const linePrice = ({ quantity, choice }: DraftLine, item: MenuItem): Money => {
  const one = unitPrice(item, choice);
  return { ...one, amount: one.amount * quantity };
};

/** Undefined while nothing of it is on the menu. */
export function totalOf(lines: readonly DraftLine[], items: Items): Money | undefined {
  const prices = lines.flatMap((line) => {
    const item = items.get(line.itemId);
    return item ? [linePrice(line, item)] : [];
  });
  const [first] = prices;
  return first && { ...first, amount: prices.reduce((sum, { amount }) => sum + amount, 0) };
}

export const bodyOf = (tableId: string, lines: readonly DraftLine[], total: Money): PlaceStaffOrder => ({
  tableId,
  lines: lines.map(({ itemId, quantity, choice, note }) => ({
    ...{ itemId, quantity, options: asChosenOptions(choice) },
    ...(note.trim() && { note: note.trim() }),
  })),
  expectedTotal: total,
});
