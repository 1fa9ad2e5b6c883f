export interface Overdue {
  readonly id: string;
  readonly expiresAt: Date;
}

export interface OverduePage {
  readonly at: Date;
  readonly limit: number;
  /** The next ones behind this one. */
  readonly after?: Overdue | undefined;
}

/** What was not paid by `at`, longest overdue first. */
export type FindOverdue = (page: OverduePage) => Promise<readonly Overdue[]>;
