import { addDays, type DayRange } from '../calendar/days.ts';

export const PERIODS = ['today', '7d', '30d'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Period, number>> = { today: 1, '7d': 7, '30d': 30 };

/** The business days of a period that ends today, and those of the one before it. */
export function periodDays(period: Period, today: string): { now: DayRange; before: DayRange } {
  const days = DAYS[period];
  const from = addDays(today, 1 - days);
  return { now: { from, to: today }, before: { from: addDays(from, -days), to: addDays(from, -1) } };
}

export interface Portions {
  readonly itemId: string;
  readonly now: number;
  readonly before: number;
}

export interface RankedItem {
  readonly rank: number;
  readonly itemId: string;
  readonly orderCount: number;
  /** In the period before; null when nobody ordered it then. */
  readonly previousRank: number | null;
  /** Places won (lost: negative); null when it is new. */
  readonly change: number | null;
}

/** Equal counts share a rank and the next one is skipped (1, 2, 2, 4). What nobody ordered has none. */
export function ranks(counts: ReadonlyMap<string, number>): Map<string, number> {
  const ordered = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const places = new Map<string, number>();
  let shared = 0;
  ordered.forEach(([itemId, count], i) => {
    if (i === 0 || count !== ordered[i - 1]?.[1]) shared = i + 1;
    places.set(itemId, shared);
  });
  return places;
}

/** Best first; equals in the order of their ids. */
export function ranking(portions: readonly Portions[]): RankedItem[] {
  const now = ranks(new Map(portions.map((item) => [item.itemId, item.now])));
  const before = ranks(new Map(portions.map((item) => [item.itemId, item.before])));
  return portions
    .flatMap(({ itemId, now: orderCount }) => {
      const rank = now.get(itemId);
      if (rank === undefined) return [];
      const previousRank = before.get(itemId) ?? null;
      const change = previousRank === null ? null : previousRank - rank;
      return [{ rank, itemId, orderCount, previousRank, change }];
    })
    .sort((a, b) => a.rank - b.rank || (a.itemId < b.itemId ? -1 : 1));
}
