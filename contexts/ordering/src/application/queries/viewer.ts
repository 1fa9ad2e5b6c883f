import type { Money } from '@hiorder/contracts';

/** Whose eyes an answer is for. */
export interface Viewer {
  /** BCP 47 tags, most wanted first. */
  readonly languages: readonly string[];
  /** `https://…` as the caller reached us: payment windows return there. */
  readonly origin: string;
}

export const money = (amount: number, currency: string): Money => ({ amount, currency });
