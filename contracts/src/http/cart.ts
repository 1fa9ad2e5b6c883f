import Type from 'typebox';
import { Id, Instant, Nullable } from '../events/common.ts';
import { GuestView } from './guests.ts';
import { Money, Violation } from './common.ts';

const closed = { additionalProperties: false };
const Note = Type.String({ maxLength: 200 });
/** The schema lets any integer through so that the rule `quantity-out-of-range` answers with its own code. */
const Quantity = Type.Integer();

export const ChosenOptions = Type.Array(
  Type.Object({ groupId: Id, optionIds: Type.Array(Id, { maxItems: 20 }) }, closed),
  { maxItems: 20 },
);
export const AddCartLine = Type.Object(
  { itemId: Id, quantity: Quantity, options: Type.Optional(ChosenOptions), note: Type.Optional(Note) },
  closed,
);
export type AddCartLine = Type.Static<typeof AddCartLine>;
/**
 * Either `quantity`, which sets it, or `quantityChange`, which counts on from what it is: two phones that say +1 at once
 * make +2. A change below 1 or above 99 is refused; a line leaves the cart only by DELETE.
 */
export const ChangeCartLine = Type.Object(
  {
    quantity: Type.Optional(Quantity),
    quantityChange: Type.Optional(
      Type.Integer({ description: 'Relative: +1, -1 … Send an Idempotency-Key when you may repeat it.' }),
    ),
    options: Type.Optional(ChosenOptions),
    note: Type.Optional(Nullable(Note)),
  },
  { ...closed, not: { required: ['quantity', 'quantityChange'] } },
);
export type ChangeCartLine = Type.Static<typeof ChangeCartLine>;

export const LineOption = Type.Object({ groupId: Id, optionId: Id, name: Type.String(), priceDelta: Money });
export const CartLineView = Type.Object({
  id: Id,
  itemId: Id,
  name: Type.String(),
  options: Type.Array(LineOption),
  quantity: Type.Integer(),
  /** Of one portion with its options. */
  unitPrice: Money,
  linePrice: Money,
  addedBy: GuestView,
  note: Nullable(Type.String()),
  addedAt: Instant,
});
export type CartLineView = Type.Static<typeof CartLineView>;
/** A problem's `lineId` names the line it stands on; without one it is the whole cart's. */
export const CartProblem = Type.Intersect([Violation, Type.Object({ lineId: Type.Optional(Id) })]);
export const CartView = Type.Object({
  version: Type.Integer(),
  lines: Type.Array(CartLineView),
  total: Money,
  count: Type.Integer(),
  problems: Type.Array(
    Type.Object({ code: Type.String(), lineId: Type.Optional(Id) }, { additionalProperties: true }),
  ),
});
export type CartView = Type.Static<typeof CartView>;
