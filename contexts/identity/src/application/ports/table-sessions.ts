export interface Joined {
  readonly tableSession: { readonly id: string; readonly openedAt: Date };
  readonly color: number;
  readonly nickname: string;
}

/** Ordering owns table sessions: it opens one with the first scan and lets later ones join. */
export interface TableSessions {
  /** Throws a retryable TechnicalError when ordering does not answer in time. */
  join(o: {
    storeId: string;
    tableId: string;
    tableName: string;
    guest: { id: string; nickname: string };
  }): Promise<Joined>;
}
