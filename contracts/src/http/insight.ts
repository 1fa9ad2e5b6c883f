import Type from 'typebox';
import { Id, Nullable } from '../events/common.ts';

/** A business day of the store, `YYYY-MM-DD`. */
export const BusinessDay = Type.String({ format: 'date', description: 'A business day of the store' });

export const RankingPeriod = Type.Union([Type.Literal('today'), Type.Literal('7d'), Type.Literal('30d')]);
export type RankingPeriod = Type.Static<typeof RankingPeriod>;

export const RankingItem = Type.Object({
  /** Equals share a rank, and the next one is skipped: 1, 2, 2, 4. */
  rank: Type.Integer({ minimum: 1 }),
  itemId: Id,
  /** Portions in orders not cancelled. */
  orderCount: Type.Integer({ minimum: 1 }),
  /** In the period before; null: nobody ordered it then. */
  previousRank: Nullable(Type.Integer({ minimum: 1 })),
  /** Places won since the period before (lost: negative); null: it is new. */
  change: Nullable(Type.Integer()),
});
/** `GET /api/stores/{storeId}/rankings`: the business days `from` to `to`, compared with as many before. */
export const Rankings = Type.Object({
  storeId: Id,
  period: RankingPeriod,
  from: BusinessDay,
  to: BusinessDay,
  items: Type.Array(RankingItem),
});
export type Rankings = Type.Static<typeof Rankings>;
