import type { LocalizedText } from '@hiorder/contracts';
import type { DayRange } from '../../domain/calendar/days.ts';

export interface SalesSums {
  readonly placed: number;
  readonly cancelled: number;
  readonly gross: number;
  readonly givenBack: number;
  readonly revenue: number;
  /** Days on which anything was ordered. */
  readonly openDays: number;
}
export interface VisitSums {
  readonly parties: number;
  readonly guests: number;
  readonly stays: number;
  readonly staySeconds: number;
}
export interface HourSums {
  readonly weekday: number;
  readonly hour: number;
  readonly placed: number;
  readonly cancelled: number;
  readonly revenue: number;
}
export interface DaySums {
  readonly day: string;
  readonly placed: number;
  readonly cancelled: number;
  readonly revenue: number;
  readonly guests: number;
  readonly parties: number;
}
export interface ItemSums {
  readonly itemId: string;
  readonly name: LocalizedText | null;
  readonly categoryId: string | null;
  readonly onMenu: boolean;
  readonly orders: number;
  readonly quantity: number;
  readonly revenue: number;
  readonly quantityBefore: number;
  readonly revenueBefore: number;
  readonly accepted: number;
  readonly acceptSeconds: number;
  readonly readied: number;
  readonly readySeconds: number;
}
export interface CategoryName {
  readonly categoryId: string;
  readonly name: LocalizedText;
}
export interface OptionSums {
  readonly itemId: string;
  readonly optionId: string;
  readonly name: LocalizedText | null;
  readonly quantity: number;
  readonly revenue: number;
}
export interface TableSums extends VisitSums {
  readonly tableId: string;
  readonly name: string | null;
  readonly orders: number;
  readonly revenue: number;
}
export interface MethodSums {
  readonly method: string;
  readonly orders: number;
  readonly revenue: number;
  readonly givenBack: number;
}
export interface LossSums {
  readonly kind: 'cancelled' | 'refunded';
  readonly actor: string;
  readonly reason: string;
  readonly count: number;
  readonly amount: number;
}
export interface ItemDayRow {
  readonly day: string;
  readonly itemId: string;
  readonly orders: number;
  readonly quantity: number;
  readonly revenue: number;
}
export interface MenuName {
  readonly itemId: string;
  readonly name: LocalizedText;
  readonly category: LocalizedText | null;
}

/** What the books of one store say about a range of business days. */
export interface SalesReader {
  /** The first day with an order; null before there was one. */
  firstDay(storeId: string): Promise<string | null>;
  sales(storeId: string, range: DayRange): Promise<SalesSums>;
  visits(storeId: string, range: DayRange): Promise<VisitSums>;
  /** By weekday and hour, those with orders. */
  hours(storeId: string, range: DayRange): Promise<HourSums[]>;
  /** Those with orders. */
  days(storeId: string, range: DayRange): Promise<DaySums[]>;
  items(storeId: string, range: DayRange, before: DayRange): Promise<ItemSums[]>;
  categories(storeId: string): Promise<CategoryName[]>;
  options(storeId: string, range: DayRange): Promise<OptionSums[]>;
  tables(storeId: string, range: DayRange): Promise<TableSums[]>;
  /** Tables that are there now. */
  tableCount(storeId: string): Promise<number>;
  methods(storeId: string, range: DayRange): Promise<MethodSums[]>;
  losses(storeId: string, range: DayRange): Promise<LossSums[]>;
  itemDays(storeId: string, range: DayRange): Promise<ItemDayRow[]>;
  menuNames(storeId: string): Promise<MenuName[]>;
}
