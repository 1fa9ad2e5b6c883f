import type { DayRange } from '../../domain/calendar/days.ts';
import type { OrderFact } from '../../domain/order/order-fact.ts';

/** Every order by itself, in the order of time. */
export interface OrdersOfDays {
  /** Those after `after`, so many at a time; none: that was all. */
  page(storeId: string, range: DayRange, after: OrderFact | undefined): Promise<readonly OrderFact[]>;
}
