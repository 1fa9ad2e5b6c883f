import { err, ok, type Result } from '@hiorder/kernel';
import { normalized, sameChoices, type Choice } from '../menu/chosen-options.ts';
import { noteOf } from '../shared/note.ts';
import {
  isQuantity,
  MAX_LINES,
  MAX_QUANTITY,
  quantityOutOfRange,
  type QuantityOutOfRange,
} from './quantity.ts';

export interface CartLine {
  readonly id: string;
  readonly itemId: string;
  readonly quantity: number;
  /** Normalized. */
  readonly options: readonly Choice[];
  readonly note: string | null;
  /** The guest who put it in. */
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** What the table is about to order; shared by all its phones. `version` grows with every change. */
export interface Cart {
  readonly version: number;
  readonly lines: readonly CartLine[];
}

export interface LineChange {
  /** What it becomes … */
  readonly quantity?: number | undefined;
  /** … or by how much it changes, from whatever it is by then. */
  readonly quantityChange?: number | undefined;
  readonly options?: readonly Choice[] | undefined;
  readonly note?: string | null | undefined;
}

export type CartRejection =
  | { readonly code: 'cart-line-not-found'; readonly lineId: string }
  | QuantityOutOfRange;

export const emptyCart: Cart = { version: 0, lines: [] };

export const countOf = (cart: Cart): number => cart.lines.reduce((sum, line) => sum + line.quantity, 0);

/** Equal lines of the same guest are one line: it keeps its id and counts both. */
export function addLine(cart: Cart, added: CartLine): Result<Cart, CartRejection> {
  const line = { ...added, options: normalized(added.options), note: noteOf(added.note) };
  const twin = cart.lines.find((other) => isTwin(other, line));
  if (!isQuantity(line.quantity)) return err(quantityOutOfRange(line));
  if (!twin) {
    if (cart.lines.length >= MAX_LINES) return err({ ...quantityOutOfRange(line), lines: MAX_LINES });
    return ok(withLines(cart, [...cart.lines, line]));
  }
  const quantity = twin.quantity + line.quantity;
  if (quantity > MAX_QUANTITY) return err(quantityOutOfRange({ ...twin, quantity }));
  return ok(replaced(cart, { ...twin, quantity }));
}

export const quantityAfter = (line: CartLine, change: LineChange): number =>
  change.quantity ?? line.quantity + (change.quantityChange ?? 0);

/** A line that becomes equal to another of the same guest takes it in. */
export function changeLine(cart: Cart, lineId: string, change: LineChange): Result<Cart, CartRejection> {
  const line = cart.lines.find((other) => other.id === lineId);
  if (!line) return err({ code: 'cart-line-not-found', lineId });
  const changed: CartLine = {
    ...line,
    quantity: quantityAfter(line, change),
    options: change.options ? normalized(change.options) : line.options,
    note: change.note === undefined ? line.note : noteOf(change.note),
  };
  if (!isQuantity(changed.quantity)) return err(quantityOutOfRange(changed));
  if (isTwin(line, changed)) {
    return ok(line.quantity === changed.quantity ? cart : replaced(cart, changed));
  }
  const twin = cart.lines.find((other) => other.id !== lineId && isTwin(other, changed));
  if (!twin) return ok(replaced(cart, changed));
  const quantity = changed.quantity + twin.quantity;
  if (quantity > MAX_QUANTITY) return err(quantityOutOfRange({ ...changed, quantity }));
  const others = cart.lines.filter((other) => other.id !== twin.id);
  return ok(replaced({ ...cart, lines: others }, { ...changed, quantity }));
}

export function removeLine(cart: Cart, lineId: string): Result<Cart, CartRejection> {
  const lines = cart.lines.filter((line) => line.id !== lineId);
  return lines.length === cart.lines.length
    ? err({ code: 'cart-line-not-found', lineId })
    : ok(withLines(cart, lines));
}

export function takeOut(cart: Cart, lineIds: ReadonlySet<string>): Cart {
  return withLines(
    cart,
    cart.lines.filter((line) => !lineIds.has(line.id)),
  );
}

/**
 * Lines of an order that came to nothing. This never fails: what does not fit into its twin stands beside it, and more
 * lines than may be added have room, as the rules let a table have only so many unpaid ones.
 */
export function putBack(cart: Cart, returned: readonly CartLine[]): Cart {
  const lines = returned.reduce<readonly CartLine[]>((present, line) => {
    const twin = present.find(
      (other) => isTwin(other, line) && other.quantity + line.quantity <= MAX_QUANTITY,
    );
    if (!twin) return [...present, line];
    const merged = { ...twin, quantity: twin.quantity + line.quantity };
    return present.map((other) => (other === twin ? merged : other));
  }, cart.lines);
  return withLines(cart, lines);
}

const isTwin = (a: CartLine, b: CartLine): boolean =>
  a.addedBy === b.addedBy && a.itemId === b.itemId && a.note === b.note && sameChoices(a.options, b.options);

const withLines = (cart: Cart, lines: readonly CartLine[]): Cart => ({ version: cart.version + 1, lines });

const replaced = (cart: Cart, line: CartLine): Cart =>
  withLines(
    cart,
    cart.lines.map((other) => (other.id === line.id ? line : other)),
  );
