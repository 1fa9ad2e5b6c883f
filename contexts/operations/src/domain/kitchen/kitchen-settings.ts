import {
  rejectReasonTexts,
  type KitchenTargets,
  type LocalizedText,
  type RejectReason,
} from '@hiorder/contracts';
import { storeLanguage, type Named } from '../shared/named-list.ts';

/** How a store's kitchen works. */
export interface KitchenSettings {
  readonly version: number;
  readonly targets: KitchenTargets;
  readonly rejectReasons: readonly Named[];
}

const CODES = Object.keys(rejectReasonTexts) as readonly RejectReason[];

/** As every store begins. */
export const FIRST_SETTINGS: KitchenSettings = {
  version: 0,
  targets: { acceptMinutes: 3, cookMinutes: 15, serveMinutes: 3, stations: [] },
  rejectReasons: CODES.map((id) => ({ id, name: rejectReasonTexts[id] })),
};

/** Why an order is not taken, in the store's words and, where it still says what it said at first, by its code. */
export interface StoreReason {
  readonly reasonText: LocalizedText;
  readonly reasonCode: RejectReason | null;
}

/** Undefined: it is not (any more) among the store's reasons. */
export function reasonOf({ rejectReasons }: KitchenSettings, id: string): StoreReason | undefined {
  const reason = rejectReasons.find((one) => one.id === id);
  return reason && { reasonText: reason.name, reasonCode: CODES.find((code) => code === id) ?? null };
}

export interface TargetMistake {
  readonly code: 'duplicate';
  readonly path: string;
}

/** A station has one target. */
export const mistakesInTargets = ({ stations }: KitchenTargets): readonly TargetMistake[] =>
  stations.flatMap(({ station }, i) =>
    stations.slice(0, i).some((other) => other.station === station)
      ? [{ code: 'duplicate' as const, path: `/targets/stations/${i}` }]
      : [],
  );

export const textFor = (text: LocalizedText, locale: string): string | null =>
  text[storeLanguage(locale)] ?? Object.values(text).find(Boolean) ?? null;
