import type { StockView } from '@hiorder/contracts';

/** From here on a counted item is about to run out. */
const LOW = 5;

export type Sale =
  | { readonly kind: 'on' }
  | { readonly kind: 'low'; readonly left: number }
  /** The count is at zero. */
  | { readonly kind: 'none-left' }
  | { readonly kind: 'out' }
  | { readonly kind: 'out-until'; readonly until: string };

/** How an item sells at `now`; a sold-out time that has run out has run out, told or not. */
export function saleOf(stock: Omit<StockView, 'itemId'> | undefined, now: number): Sale {
  if (!stock) return { kind: 'on' };
  const { quantity, soldOut, soldOutUntil } = stock;
  if (soldOut && soldOutUntil !== null && Date.parse(soldOutUntil) > now)
    return { kind: 'out-until', until: soldOutUntil };
  if (quantity === 0) return { kind: 'none-left' };
  if (soldOut && soldOutUntil === null) return { kind: 'out' };
  return quantity !== null && quantity <= LOW ? { kind: 'low', left: quantity } : { kind: 'on' };
}

/** Of one that is sold out; until it is told otherwise it stays so, whatever the clock says. */
export const saleOfOption = ({ soldOutUntil }: { soldOutUntil?: string }, now: number): Sale =>
  soldOutUntil !== undefined && Date.parse(soldOutUntil) > now
    ? { kind: 'out-until', until: soldOutUntil }
    : { kind: 'out' };

export const isOut = ({ kind }: Sale): boolean => kind !== 'on' && kind !== 'low';

/** What is left of a time: `1:05` minutes and seconds within the hour, else hours and minutes. */
export function timeLeft(until: string, now: number): { hours: number; minutes: number; text: string } {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  const minutes = Math.floor(seconds / 60);
  return {
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
    text: `${minutes}:${String(seconds % 60).padStart(2, '0')}`,
  };
}

/** What was typed as a count: empty is not counted, anything but a whole number is nothing. */
export function countOf(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,6}$/.test(trimmed) && Number(trimmed) <= 100_000 ? Number(trimmed) : undefined;
}
