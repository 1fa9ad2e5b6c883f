import type { SalesCalendar } from '@hiorder/contracts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

/** What can be asked about: the days of the store, as its clock has them. */
export async function salesCalendar(
  { sales }: Pick<SalesPorts, 'sales'>,
  { store, today, now, timeZone, dayEndsAt }: SalesQuestion,
): Promise<SalesCalendar> {
  return { today, now, timeZone, dayEndsAt, firstDay: await sales.firstDay(store.storeId) };
}
