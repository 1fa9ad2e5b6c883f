import type { Violation } from './violation.ts';

/** Every expected reason why a command on the menu is not carried out. */
export type Refusal =
  | { readonly code: 'category-unknown' }
  | { readonly code: 'item-unknown' }
  | { readonly code: 'option-unknown' }
  | { readonly code: 'until-in-the-past' }
  | { readonly code: 'option-group-unknown' }
  /** Items have it; they could keep it as their own. */
  | { readonly code: 'option-group-in-use'; readonly items: readonly string[] }
  /** The store's profile has not arrived here yet. */
  | { readonly code: 'store-not-ready' }
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'category-not-empty'; readonly items: number }
  | { readonly code: 'menu-full'; readonly limit: number }
  | { readonly code: 'invalid'; readonly violations: readonly Violation[] };

/** A change may name the version it was made from; without one it is made on whatever there is. */
export const isStale = (current: number, expected: number | undefined): boolean =>
  expected !== undefined && expected !== current;
