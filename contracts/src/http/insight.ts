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
export type RankingItem = Type.Static<typeof RankingItem>;
/** `GET /api/stores/{storeId}/rankings`: the business days `from` to `to`, compared with as many before. */
export const Rankings = Type.Object({
  storeId: Id,
  period: RankingPeriod,
  from: BusinessDay,
  to: BusinessDay,
  items: Type.Array(RankingItem),
});
export type Rankings = Type.Static<typeof Rankings>;

/** The part of the day on the store's clock: from 05:00, 11:00, 15:00, 17:00 and 21:00. */
export const Daypart = Type.Union([
  Type.Literal('breakfast'),
  Type.Literal('lunch'),
  Type.Literal('afternoon'),
  Type.Literal('dinner'),
  Type.Literal('late'),
]);
export type Daypart = Type.Static<typeof Daypart>;

/** Why an item is recommended; `reason` of the recommendation says the same in words. */
export const RecommendationCause = Type.Union([
  /** Parties that ordered `itemId` order it far more often than others. */
  Type.Object({ code: Type.Literal('ordered-together'), itemId: Id }),
  /** It is ordered far more often at this time of day than at others. */
  Type.Object({ code: Type.Literal('time-of-day'), daypart: Daypart }),
  /** It is ordered often. */
  Type.Object({ code: Type.Literal('popular') }),
]);
export type RecommendationCause = Type.Static<typeof RecommendationCause>;

export const Recommendation = Type.Object({
  itemId: Id,
  /** In the language of `Accept-Language`. */
  reason: Type.String(),
  because: RecommendationCause,
  /** 0…1, falling. */
  score: Type.Number({ minimum: 0, maximum: 1 }),
});
/** `GET /api/stores/{storeId}/recommendations`, best first. */
export const Recommendations = Type.Object({ storeId: Id, items: Type.Array(Recommendation) });
export type Recommendations = Type.Static<typeof Recommendations>;
