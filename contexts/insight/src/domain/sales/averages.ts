/** To the nearest unit; nothing where there is nothing to divide by. */
export const perOne = (sum: number, count: number): number => (count === 0 ? 0 : Math.round(sum / count));

export const averageOf = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.round(sum / count);

/** With two decimals. */
export const ratioOf = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.round((sum / count) * 100) / 100;
