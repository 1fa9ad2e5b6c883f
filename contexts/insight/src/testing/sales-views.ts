import type {
  SalesByCategory,
  SalesByDay,
  SalesByHour,
  SalesByItem,
  SalesByMethod,
  SalesByOption,
  SalesByTable,
  SalesCalendar,
  SalesHeatmap,
  SalesLosses,
  SalesSummary,
} from '@hiorder/contracts';

/** What `GET /api/sales/<view>` answers. */
export interface SalesViews {
  readonly calendar: SalesCalendar;
  readonly summary: SalesSummary;
  readonly hourly: SalesByHour;
  readonly daily: SalesByDay;
  readonly heatmap: SalesHeatmap;
  readonly items: SalesByItem;
  readonly categories: SalesByCategory;
  readonly options: SalesByOption;
  readonly tables: SalesByTable;
  readonly payments: SalesByMethod;
  readonly losses: SalesLosses;
}
