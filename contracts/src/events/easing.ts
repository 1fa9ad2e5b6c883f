import Type from 'typebox';
import { Actor, Id, Instant, Nullable } from './common.ts';
import { defineEvent } from './define-event.ts';

/** What a store does before it takes no orders at all; `endsAt` null: until it is taken back. */
export const EasingView = Type.Object({
  /** It takes so many minutes longer than usual. */
  longerWait: Nullable(Type.Object({ extraMinutes: Type.Integer(), endsAt: Nullable(Instant) })),
  /** Of these categories guests order nothing. */
  heldCategories: Nullable(Type.Object({ categoryIds: Type.Array(Id), endsAt: Nullable(Instant) })),
});
export type EasingView = Type.Static<typeof EasingView>;

export const EasingChange = Type.Union([
  Type.Literal('wait-lengthened'),
  Type.Literal('wait-as-usual'),
  Type.Literal('categories-held'),
  Type.Literal('categories-released'),
]);
export type EasingChange = Type.Static<typeof EasingChange>;

/** `change` is what was done; the rest is all that holds afterwards. */
export const orderingEased = defineEvent(
  'ordering',
  'policy',
  'ordering-eased.v1',
  Type.Object({ storeId: Id, change: EasingChange, ...EasingView.properties, at: Instant, by: Actor }),
);
