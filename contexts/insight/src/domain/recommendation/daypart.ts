export const DAYPARTS = ['breakfast', 'lunch', 'afternoon', 'dinner', 'late'] as const;
export type Daypart = (typeof DAYPARTS)[number];

/** By the hour on the store's clock. */
export function daypartOf(hour: number): Daypart {
  if (hour < 5 || hour >= 21) return 'late';
  if (hour < 11) return 'breakfast';
  if (hour < 15) return 'lunch';
  return hour < 17 ? 'afternoon' : 'dinner';
}
