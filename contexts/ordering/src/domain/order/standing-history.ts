import type { Reached } from './order.ts';

/** The moves that still hold: coming back to a status takes back whatever followed it. */
export const standingHistory = (history: readonly Reached[]): readonly Reached[] =>
  history.reduce<readonly Reached[]>((kept, move) => {
    const before = kept.findIndex(({ status }) => status === move.status);
    return before < 0 ? [...kept, move] : kept.slice(0, before + 1);
  }, []);
