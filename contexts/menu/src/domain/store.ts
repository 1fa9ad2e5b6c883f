import type { Locale } from '@hiorder/kernel';

/** What the menu must know of a store, and how often its menu has changed. */
export interface Store {
  readonly id: string;
  readonly language: Locale;
  readonly currency: string;
  /** Of the menu as staff write it. */
  readonly menuVersion: number;
  /** Of what is sold out. */
  readonly stockVersion: number;
}

export const MOST_CATEGORIES = 100;
export const MOST_ITEMS = 1_000;
export const MOST_SHARED_GROUPS = 200;
