import Type from 'typebox';
import { Id, Instant, LocalizedText, Nullable } from '../events/common.ts';
import { Money } from './common.ts';
import { BusinessDay } from './insight.ts';

const Count = Type.Integer({ minimum: 0 });
const Seconds = Nullable(Type.Integer({ minimum: 0, description: 'Average; null where there is none' }));

/** `GET /api/sales/…?from=&to=`: business days of the store, both counted. Without `to` until today, without `from` one day. */
export const SalesRange = Type.Object(
  { from: Type.Optional(BusinessDay), to: Type.Optional(BusinessDay) },
  { additionalProperties: false },
);
const Days = { from: BusinessDay, to: BusinessDay };

/** Money and orders of the business day on which they were placed, whenever they were cancelled or refunded. */
export const SalesFigures = Type.Object({
  /** Placed, less what was cancelled and refunded. */
  revenue: Money,
  /** Placed and not cancelled. */
  orders: Count,
  parties: Count,
  /** Phones of the parties that ordered. */
  guests: Count,
  averagePerOrder: Money,
  averagePerParty: Money,
  averagePerGuest: Money,
  /** Orders cancelled or rejected after they were placed. */
  cancelled: Count,
  /** All money given back, also that of cancelled orders. */
  refunded: Money,
});
export type SalesFigures = Type.Static<typeof SalesFigures>;

/** `GET /api/sales/calendar`: what can be asked about. */
export const SalesCalendar = Type.Object({
  /** The business day it is; it goes on until `dayEndsAt`. */
  today: BusinessDay,
  now: Instant,
  timeZone: Type.String({ description: 'IANA' }),
  dayEndsAt: Type.String({ description: 'local time, HH:MM' }),
  /** The first day with an order; null before there was one. */
  firstDay: Nullable(BusinessDay),
});
export type SalesCalendar = Type.Static<typeof SalesCalendar>;

export const SalesSummary = Type.Object({
  ...Days,
  /** The business day it is. */
  today: BusinessDay,
  ...SalesFigures.properties,
  /** Everything placed, also what was cancelled. */
  gross: Money,
  averageStaySeconds: Seconds,
  /** Parties a table and open day. */
  turnover: Nullable(Type.Number({ minimum: 0 })),
  /**
   * One day: the same weekday a week before. Several: as many days before. `until`: while the last day is not over, of
   * the last day compared only what was placed until the same time.
   */
  compared: Type.Object({ ...Days, until: Nullable(Instant), ...SalesFigures.properties }),
});
export type SalesSummary = Type.Static<typeof SalesSummary>;

const Slot = { orders: Count, revenue: Money, cancelled: Count };
/** In the order of the business day: after midnight comes last. `before`: in the whole of the days compared with. */
export const SalesByHour = Type.Object({
  ...Days,
  items: Type.Array(
    Type.Object({
      hour: Type.Integer({ minimum: 0, maximum: 23 }),
      ...Slot,
      before: Type.Object({ orders: Count, revenue: Money }),
    }),
  ),
});
export type SalesByHour = Type.Static<typeof SalesByHour>;

export const SalesByDay = Type.Object({
  ...Days,
  items: Type.Array(Type.Object({ day: BusinessDay, ...Slot, guests: Count, parties: Count })),
});
export type SalesByDay = Type.Static<typeof SalesByDay>;

const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: 'ISO 8601: Monday is 1' });
/** Every weekday and hour, by weekday and then in the order of the business day. `days`: how often each weekday came. */
export const SalesHeatmap = Type.Object({
  ...Days,
  weekdays: Type.Array(Type.Object({ weekday: Weekday, days: Count })),
  items: Type.Array(
    Type.Object({
      weekday: Weekday,
      hour: Type.Integer({ minimum: 0, maximum: 23 }),
      orders: Count,
      revenue: Money,
    }),
  ),
});
export type SalesHeatmap = Type.Static<typeof SalesHeatmap>;

const Sold = { quantity: Count, revenue: Money };
/** What was sold, best first, and what is on the menu and was not. `before`: in what a summary compares with. */
export const SalesByItem = Type.Object({
  ...Days,
  items: Type.Array(
    Type.Object({
      itemId: Id,
      name: LocalizedText,
      categoryId: Nullable(Id),
      onMenu: Type.Boolean(),
      ...Sold,
      orders: Count,
      before: Type.Object(Sold),
      /** From placed to accepted. */
      acceptSeconds: Seconds,
      /** From accepted to ready. */
      readySeconds: Seconds,
    }),
  ),
});
export type SalesByItem = Type.Static<typeof SalesByItem>;

export const SalesByCategory = Type.Object({
  ...Days,
  items: Type.Array(
    Type.Object({ categoryId: Nullable(Id), name: LocalizedText, ...Sold, before: Type.Object(Sold) }),
  ),
});
export type SalesByCategory = Type.Static<typeof SalesByCategory>;

/** `revenue`: what the option added, before refunds. */
export const SalesByOption = Type.Object({
  ...Days,
  items: Type.Array(Type.Object({ itemId: Id, optionId: Id, name: LocalizedText, ...Sold })),
});
export type SalesByOption = Type.Static<typeof SalesByOption>;

export const SalesByTable = Type.Object({
  ...Days,
  items: Type.Array(
    Type.Object({
      tableId: Id,
      name: Type.String(),
      orders: Count,
      revenue: Money,
      parties: Count,
      guests: Count,
      averageStaySeconds: Seconds,
      /** Parties an open day. */
      turnover: Nullable(Type.Number({ minimum: 0 })),
    }),
  ),
});
export type SalesByTable = Type.Static<typeof SalesByTable>;

/** `method`: provider and method as they call it; `counter` without a provider, `unknown` not yet told. */
export const SalesByMethod = Type.Object({
  ...Days,
  items: Type.Array(Type.Object({ method: Type.String(), orders: Count, revenue: Money, refunded: Money })),
});
export type SalesByMethod = Type.Static<typeof SalesByMethod>;

/** Cancelled orders, and refunds of orders that were not cancelled, by reason. */
export const SalesLosses = Type.Object({
  ...Days,
  items: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('cancelled'), Type.Literal('refunded')]),
      by: Type.String(),
      reason: Nullable(Type.String()),
      count: Count,
      amount: Money,
    }),
  ),
});
export type SalesLosses = Type.Static<typeof SalesLosses>;

/** `GET /api/sales/export.csv`: what is in the file; `items` has a row a business day and item. */
export const SalesFile = Type.Union([
  Type.Literal('items'),
  Type.Literal('orders'),
  Type.Literal('days'),
  Type.Literal('hours'),
  Type.Literal('categories'),
  Type.Literal('options'),
  Type.Literal('tables'),
  Type.Literal('payments'),
  Type.Literal('losses'),
  Type.Literal('weekdays'),
  Type.Literal('preparation'),
]);
export type SalesFile = Type.Static<typeof SalesFile>;
export const SalesExport = Type.Object(
  {
    ...SalesRange.properties,
    view: Type.Optional(SalesFile),
  },
  { additionalProperties: false },
);

/** `GET /api/sales/<view>`: what each of them answers. */
export const SALES_VIEWS = {
  calendar: SalesCalendar,
  summary: SalesSummary,
  hourly: SalesByHour,
  daily: SalesByDay,
  heatmap: SalesHeatmap,
  items: SalesByItem,
  categories: SalesByCategory,
  options: SalesByOption,
  tables: SalesByTable,
  payments: SalesByMethod,
  losses: SalesLosses,
} as const;
export type SalesViews = {
  readonly [View in keyof typeof SALES_VIEWS]: Type.Static<(typeof SALES_VIEWS)[View]>;
};
