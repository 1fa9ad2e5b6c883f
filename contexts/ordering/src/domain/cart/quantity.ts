export const MAX_QUANTITY = 99;
export const MAX_LINES = 50;

export interface QuantityOutOfRange {
  readonly code: 'quantity-out-of-range';
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly min: number;
  readonly max: number;
  /** Present when it is the number of lines that is too high. */
  readonly lines?: number;
}

export const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY;

export function quantityOutOfRange(line: {
  id: string;
  itemId: string;
  quantity: number;
}): QuantityOutOfRange {
  const { id: lineId, itemId, quantity } = line;
  return { code: 'quantity-out-of-range', lineId, itemId, quantity, min: 1, max: MAX_QUANTITY };
}
