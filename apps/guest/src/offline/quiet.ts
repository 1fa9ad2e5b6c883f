import { type CartEdits, isSettled } from '../cart/cart-edits.ts';

/** What somebody may be in the middle of. */
export interface Moment {
  readonly writes: boolean;
  readonly asked: boolean;
  /** Taps that the server has not answered: only this page knows of them. */
  readonly edits: CartEdits;
  readonly orders: boolean;
  readonly pays: boolean;
}

export const isQuiet = ({ writes, asked, edits, orders, pays }: Moment): boolean =>
  !writes && !asked && !orders && !pays && isSettled(edits);
