import type { Locale } from '@hiorder/kernel';

/** `timeZone` as IANA names it; `endsAt`: `HH:MM` by the store's clock. */
export interface BusinessDays {
  readonly timeZone: string;
  readonly endsAt: string;
}

/** What the menu must know of a store, and how often its menu has changed. */
export interface Store {
  readonly id: string;
  readonly language: Locale;
  readonly currency: string;
  /** Null: not told since it was begun to be kept. */
  readonly day: BusinessDays | null;
  /** Of the menu as staff write it. */
  readonly menuVersion: number;
  /** Of what is sold out. */
  readonly stockVersion: number;
}

export const MOST_CATEGORIES = 100;
export const MOST_ITEMS = 1_000;
export const MOST_SHARED_GROUPS = 200;
