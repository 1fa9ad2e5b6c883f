/** How a dish does among the others today, as insight counts it from real orders. */
export interface ItemPopularity {
  /** Portions in orders not cancelled, in this business day. */
  readonly orderCount: number;
  /** 1 is ordered most; null: not ordered today. */
  readonly rank: number | null;
}

export interface Popularity {
  /** While insight does not answer, none: the dish can be read all the same. */
  of(storeId: string, itemId: string): Promise<ItemPopularity>;
}
