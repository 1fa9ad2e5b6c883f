import Type from 'typebox';
import { Amount, Course, Id, Instant, LocalizedText, Nullable, OpenSpan } from './common.ts';
import { defineEvent } from './define-event.ts';

export const OptionData = Type.Object({
  id: Id,
  name: LocalizedText,
  priceDelta: Amount,
  allergens: Type.Array(Type.String()),
  soldOut: Type.Boolean(),
});
export const OptionGroupData = Type.Object({
  id: Id,
  name: LocalizedText,
  min: Type.Integer({ minimum: 0 }),
  max: Type.Integer({ minimum: 1 }),
  options: Type.Array(OptionData),
});

/** The whole item as it now is on sale. `initialStock` is counted stock to start with when ordering sees the item first. */
export const menuItemPublished = defineEvent(
  'menu',
  'item',
  'menu-item-published.v1',
  Type.Object({
    itemId: Id,
    storeId: Id,
    categoryId: Id,
    version: Type.Integer({ minimum: 1 }),
    name: LocalizedText,
    description: LocalizedText,
    price: Amount,
    course: Course,
    needsMain: Type.Boolean(),
    oncePerTable: Type.Boolean(),
    adultOnly: Type.Boolean(),
    station: Type.String(),
    optionGroups: Type.Array(OptionGroupData),
    initialStock: Nullable(Type.Integer({ minimum: 0 })),
    /** When guests may order it, by the store's clock; null or absent: always. */
    availableHours: Type.Optional(Nullable(Type.Array(OpenSpan))),
    /** For those who keep track of changes. Absent: from a version that did not tell. */
    allergens: Type.Optional(Type.Array(Type.String())),
    origin: Type.Optional(Type.Array(Type.Object({ ingredient: LocalizedText, country: LocalizedText }))),
    spicy: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
    tags: Type.Optional(Type.Array(Type.String())),
    /** The hash of its content; null: none. */
    photo: Type.Optional(Nullable(Type.String())),
    publishedAt: Instant,
  }),
);
export const menuItemRetired = defineEvent(
  'menu',
  'item',
  'menu-item-retired.v1',
  Type.Object({ itemId: Id, storeId: Id, version: Type.Integer(), retiredAt: Instant }),
);
/** The menu as guests see it has a new version: apps read it again. */
export const menuChanged = defineEvent(
  'menu',
  'item',
  'menu-changed.v1',
  Type.Object({ storeId: Id, version: Type.Integer(), at: Instant }),
);
export const categoryChanged = defineEvent(
  'menu',
  'category',
  'category-changed.v1',
  Type.Object({
    storeId: Id,
    categoryId: Id,
    name: LocalizedText,
    position: Type.Integer(),
    retired: Type.Boolean(),
    at: Instant,
  }),
);
