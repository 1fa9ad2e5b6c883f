import type { KitchenTargets, LocalizedText, RejectReason } from '@hiorder/contracts';
import { storeLanguage, type Named } from '../shared/named-list.ts';

/** How a store's kitchen works. */
export interface KitchenSettings {
  readonly version: number;
  readonly targets: KitchenTargets;
  readonly rejectReasons: readonly Named[];
}

/** The reasons that every store begins with, and that guests' languages know by their codes. */
const CODES: Readonly<Record<RejectReason, true>> = {
  'out-of-ingredients': true,
  'kitchen-busy': true,
  'closing-time': true,
  'request-impossible': true,
  'party-left': true,
};
const isCode = (id: string): id is RejectReason => Object.hasOwn(CODES, id);

/** Why an order is not taken, in the store's words and, where it still says what it said at first, by its code. */
export interface StoreReason {
  readonly reasonText: LocalizedText;
  readonly reasonCode: RejectReason | null;
}

/** Undefined: it is not (any more) among the store's reasons. */
export function reasonOf({ rejectReasons }: KitchenSettings, id: string): StoreReason | undefined {
  const reason = rejectReasons.find((one) => one.id === id);
  return reason && { reasonText: reason.name, reasonCode: isCode(id) ? id : null };
}

export interface TargetMistake {
  readonly code: 'duplicate';
  readonly path: string;
}

/** A station has one target, and so has an item. */
export const mistakesInTargets = ({ stations, items = [] }: KitchenTargets): readonly TargetMistake[] => [
  ...repeatedIn(
    stations.map(({ station }) => station),
    '/targets/stations',
  ),
  ...repeatedIn(
    items.map(({ itemId }) => itemId),
    '/targets/items',
  ),
];

const repeatedIn = (names: readonly string[], path: string): readonly TargetMistake[] =>
  names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ code: 'duplicate' as const, path: `${path}/${i}` }] : [],
  );

export const textFor = (text: LocalizedText, locale: string): string | null =>
  text[storeLanguage(locale)] ?? Object.values(text).find(Boolean) ?? null;
