import type { TicketView } from '@hiorder/contracts';

/** As long as the server allows it. */
export const UNDO_MS = 60_000;

/** The seconds that are left to take back what was done at `at`; 0: it is over. */
export const secondsLeft = (at: number, now: number): number =>
  Math.max(0, Math.min(60, Math.ceil((at + UNDO_MS - now) / 1_000)));

/** By this device's clock: the server has the last word. */
export const isUndoable = ({ undoableUntil }: TicketView, now: number): boolean =>
  undoableUntil !== undefined && now < Date.parse(undoableUntil);
