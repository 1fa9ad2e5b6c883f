import Type from 'typebox';
import { Id, Instant } from '../events/common.ts';
import { LineOption } from './cart.ts';
import { Money } from './common.ts';

export const VisitLine = Type.Object({
  itemId: Id,
  name: Type.String(),
  options: Type.Array(LineOption),
  quantity: Type.Integer(),
  /** As it was paid. */
  linePrice: Money,
});
export type VisitLine = Type.Static<typeof VisitLine>;

/** What a member ordered during one stay at a table, at whichever store it was. */
export const VisitView = Type.Object({
  /** Of the stay. */
  id: Id,
  store: Type.Object({ id: Id, name: Type.String() }),
  /** When they ordered first. */
  at: Instant,
  lines: Type.Array(VisitLine),
  total: Money,
});
export type VisitView = Type.Static<typeof VisitView>;

/** `GET /api/me/visits`, newest first; without the stay that the caller is at. */
export const VisitList = Type.Object({
  items: Type.Array(VisitView),
  nextCursor: Type.Optional(Type.String()),
});
export type VisitList = Type.Static<typeof VisitList>;
