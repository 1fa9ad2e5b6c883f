/** A phone at the table, as the party sees it. */
export interface Guest {
  readonly id: string;
  readonly nickname: string;
  readonly color: GuestColor;
}

const COLORS = [1, 2, 3, 4, 5, 6] as const;
export type GuestColor = (typeof COLORS)[number];

/** The colour that the fewest at the table have; of those the first. */
export function leastUsedColor(guests: readonly Guest[]): GuestColor {
  const uses = (color: GuestColor): number => guests.filter((guest) => guest.color === color).length;
  return COLORS.reduce((best, color) => (uses(color) < uses(best) ? color : best));
}
