import Type from 'typebox';
import { Course, Id, Instant, LocalizedText, Nullable, OpenSpan } from '../events/common.ts';
import { Money } from './common.ts';
import { Photo } from './menu.ts';

const closed = { additionalProperties: false };

const translated = (maxLength: number) => {
  const text = Type.Optional(Type.String({ maxLength }));
  return Type.Object({ ko: text, en: text, ja: text, zh: text }, closed);
};
/** Texts in staff calls: a map by language, the store's required. */
export const MenuName = translated(80);
export const MenuDescription = translated(500);

export const CategoryView = Type.Object({
  id: Id,
  name: LocalizedText,
  position: Type.Integer(),
  /** Items on sale in it. */
  itemCount: Type.Integer(),
  version: Type.Integer(),
});
export type CategoryView = Type.Static<typeof CategoryView>;
export const CategoryList = Type.Object({
  items: Type.Array(CategoryView),
  nextCursor: Type.Optional(Type.String()),
});

export const CreateCategory = Type.Object({ name: MenuName }, closed);
export const ChangeCategory = Type.Object({ name: Type.Optional(MenuName) }, closed);
/** Every category of the store, in the wanted order. */
export const ArrangeCategories = Type.Object(
  { categoryIds: Type.Array(Id, { maxItems: 200, uniqueItems: true }) },
  closed,
);
/** Every item of a category, in the wanted order. */
export const ArrangeItems = Type.Object(
  { itemIds: Type.Array(Id, { maxItems: 1000, uniqueItems: true }) },
  closed,
);

const price = Type.Object(
  { amount: Type.Integer({ minimum: 0, maximum: 100_000_000 }), currency: Type.String() },
  closed,
);
const priceDelta = Type.Object(
  { amount: Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 }), currency: Type.String() },
  closed,
);
const codes = Type.Array(Type.String({ maxLength: 20 }), { maxItems: 30, uniqueItems: true });

/** Without an id it is new; with one, it is that option as it was before. The id of a shared group takes it as it is. */
export const OptionInput = Type.Object(
  {
    id: Type.Optional(Id),
    name: MenuName,
    priceDelta: Type.Optional(priceDelta),
    allergens: Type.Optional(codes),
    soldOut: Type.Optional(Type.Boolean()),
  },
  closed,
);
export const OptionGroupInput = Type.Object(
  {
    id: Type.Optional(Id),
    name: MenuName,
    min: Type.Integer({ minimum: 0, maximum: 50 }),
    max: Type.Integer({ minimum: 1, maximum: 50 }),
    options: Type.Array(OptionInput, { minItems: 1, maxItems: 50 }),
  },
  closed,
);
const OriginText = Type.Object({ ingredient: LocalizedText, country: LocalizedText });

const changeable = {
  description: Type.Optional(MenuDescription),
  course: Type.Optional(Course),
  needsMain: Type.Optional(Type.Boolean()),
  oncePerTable: Type.Optional(Type.Boolean()),
  adultOnly: Type.Optional(Type.Boolean()),
  station: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,29}$' })),
  optionGroups: Type.Optional(Type.Array(OptionGroupInput, { maxItems: 20 })),
  allergens: Type.Optional(codes),
  origin: Type.Optional(
    Type.Array(Type.Object({ ingredient: MenuName, country: MenuName }, closed), { maxItems: 30 }),
  ),
  spicy: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
  tags: Type.Optional(codes),
  /** When guests may order it, by the store's clock; null: always. */
  availableHours: Type.Optional(Nullable(Type.Array(OpenSpan, { minItems: 1, maxItems: 14 }))),
};
/** `course` is `main` and `station` `kitchen` unless said. */
export const CreateMenuItem = Type.Object(
  {
    categoryId: Id,
    name: MenuName,
    price,
    ...changeable,
    /** Counted stock to start with; null or absent: not counted. */
    initialStock: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 }))),
    /** The item whose photo it has, too: a copy begins with the picture of what it was copied from. */
    photoOf: Type.Optional(Id),
  },
  closed,
);
export type CreateMenuItem = Type.Static<typeof CreateMenuItem>;
/** What is absent stays as it is; `photo: null` takes the photo away. */
export const ChangeMenuItem = Type.Object(
  {
    categoryId: Type.Optional(Id),
    name: Type.Optional(MenuName),
    price: Type.Optional(price),
    ...changeable,
    photo: Type.Optional(Type.Null()),
  },
  closed,
);
export type ChangeMenuItem = Type.Static<typeof ChangeMenuItem>;

/**
 * An option by itself: it runs out and comes back without an edit of the item. Sold out until a moment, until the store's
 * business day ends (`untilClosing`), or until it is put back.
 */
export const SellOutOption = Type.Object(
  {
    soldOut: Type.Boolean(),
    until: Type.Optional(Nullable(Instant)),
    untilClosing: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SellOutOption = Type.Static<typeof SellOutOption>;

export const StaffOptionGroup = Type.Object({
  id: Id,
  name: LocalizedText,
  min: Type.Integer(),
  max: Type.Integer(),
  options: Type.Array(
    Type.Object({
      id: Id,
      name: LocalizedText,
      priceDelta: Money,
      allergens: Type.Array(Type.String()),
      soldOut: Type.Boolean(),
      /** It is on sale again by itself; absent: once somebody puts it back. */
      soldOutUntil: Type.Optional(Instant),
    }),
  ),
  /** Other items may have it, too: it is changed by itself. Absent: the item's own. */
  shared: Type.Optional(Type.Boolean()),
});

/** An item as staff see it, texts in all languages. */
export const StaffMenuItem = Type.Object({
  id: Id,
  categoryId: Id,
  position: Type.Integer(),
  version: Type.Integer(),
  name: LocalizedText,
  description: LocalizedText,
  price: Money,
  photo: Nullable(Photo),
  course: Course,
  needsMain: Type.Boolean(),
  oncePerTable: Type.Boolean(),
  adultOnly: Type.Boolean(),
  station: Type.String(),
  optionGroups: Type.Array(StaffOptionGroup),
  allergens: Type.Array(Type.String()),
  origin: Type.Array(OriginText),
  spicy: Type.Integer(),
  tags: Type.Array(Type.String()),
  /** Null: always. */
  availableHours: Nullable(Type.Array(OpenSpan)),
  initialStock: Nullable(Type.Integer()),
  soldOut: Type.Boolean(),
  availableFrom: Type.Optional(Instant),
  updatedAt: Instant,
});
export type StaffMenuItem = Type.Static<typeof StaffMenuItem>;
export const StaffMenuItemList = Type.Object({
  items: Type.Array(StaffMenuItem),
  nextCursor: Type.Optional(Type.String()),
});
