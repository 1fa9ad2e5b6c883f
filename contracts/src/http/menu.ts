import Type from 'typebox';
import { Course, Id, Nullable, OpenSpan } from '../events/common.ts';
import { Money } from './common.ts';

/** The tints of the design tokens. */
export const Tint = Type.Union([
  Type.Literal('peach'),
  Type.Literal('butter'),
  Type.Literal('mint'),
  Type.Literal('sky'),
  Type.Literal('lilac'),
  Type.Literal('rose'),
  Type.Literal('sand'),
  Type.Literal('stone'),
]);
export type Tint = Type.Static<typeof Tint>;

/** Every address answers AVIF to those who accept it, else WebP (`Vary: Accept`); it never changes its content. */
export const Photo = Type.Object({
  src: Type.String(),
  /** With `w` descriptors. */
  srcset: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  /** A CSS colour shown until the picture is there. */
  placeholder: Type.String(),
  /** A drawing with nothing behind it: lay it on this tint (`--tint-…`), light or dark. Absent for photographs. */
  tint: Type.Optional(Tint),
});
export type Photo = Type.Static<typeof Photo>;

export const MenuOption = Type.Object({
  id: Id,
  name: Type.String(),
  priceDelta: Money,
  allergens: Type.Array(Type.String()),
  soldOut: Type.Boolean(),
});
export const MenuOptionGroup = Type.Object({
  id: Id,
  name: Type.String(),
  min: Type.Integer(),
  max: Type.Integer(),
  options: Type.Array(MenuOption),
});
export type MenuOptionGroup = Type.Static<typeof MenuOptionGroup>;

/** An item as guests see it, texts in one language. */
export const MenuItem = Type.Object({
  id: Id,
  categoryId: Id,
  name: Type.String(),
  description: Type.String(),
  price: Money,
  photo: Nullable(Photo),
  course: Course,
  needsMain: Type.Boolean(),
  oncePerTable: Type.Boolean(),
  adultOnly: Type.Boolean(),
  station: Type.String(),
  optionGroups: Type.Array(MenuOptionGroup),
  /** Codes: pork, beef, chicken, wheat, soy, milk, egg, shrimp, crab, squid, clam, oyster, mackerel, peanut, walnut, pine-nut, buckwheat, peach, tomato, sulfites, sesame. */
  allergens: Type.Array(Type.String()),
  origin: Type.Array(Type.Object({ ingredient: Type.String(), country: Type.String() })),
  /** 0 not spicy … 3 very. */
  spicy: Type.Integer({ minimum: 0, maximum: 3 }),
  /** Codes: new, signature, event, vegetarian. */
  tags: Type.Array(Type.String()),
  soldOut: Type.Boolean(),
  availableFrom: Type.Optional(Type.String()),
  /** When it may be ordered, by the store's clock; absent: always. */
  availableHours: Type.Optional(Type.Array(OpenSpan)),
  orderCount: Type.Integer(),
  rank: Nullable(Type.Integer()),
  version: Type.Integer(),
});
export type MenuItem = Type.Static<typeof MenuItem>;

export const Menu = Type.Object({
  storeId: Id,
  version: Type.Integer(),
  categories: Type.Array(Type.Object({ id: Id, name: Type.String(), items: Type.Array(MenuItem) })),
});
export type Menu = Type.Static<typeof Menu>;
