import Type from 'typebox';
import { Id } from '../events/common.ts';
import { KitchenTargets } from '../events/operations.ts';

const closed = { additionalProperties: false };

export const MOST_REJECT_REASONS = 12;
export const LONGEST_REJECT_REASON = 60;

const Text = Type.String({ minLength: 1, maxLength: LONGEST_REJECT_REASON });
/** In the store's language at least; what is missing is said in that. */
const ReasonName = Type.Object(
  { ko: Type.Optional(Text), en: Type.Optional(Text), ja: Type.Optional(Text), zh: Type.Optional(Text) },
  closed,
);
/** What staff can say to an order that the kitchen does not take. */
export const StoreRejectReason = Type.Object({ id: Id, name: ReasonName });
export type StoreRejectReason = Type.Static<typeof StoreRejectReason>;

/** `GET /api/kitchen-settings`. `version` counts the changes; 0: as a store begins. */
export const KitchenSettingsView = Type.Object({
  targets: KitchenTargets,
  /** In the order shown. */
  rejectReasons: Type.Array(StoreRejectReason),
  version: Type.Integer({ minimum: 0 }),
  /** The store's language: every reason has it. */
  locale: Type.String(),
});
export type KitchenSettingsView = Type.Static<typeof KitchenSettingsView>;

/** `PUT /api/kitchen-settings`: what is left out stays. A reason without an id is a new one. */
export const ChangeKitchenSettings = Type.Object(
  {
    targets: Type.Optional(KitchenTargets),
    rejectReasons: Type.Optional(
      Type.Array(Type.Object({ id: Type.Optional(Id), name: ReasonName }, closed), {
        minItems: 1,
        maxItems: MOST_REJECT_REASONS,
      }),
    ),
  },
  { ...closed, minProperties: 1 },
);
export type ChangeKitchenSettings = Type.Static<typeof ChangeKitchenSettings>;
