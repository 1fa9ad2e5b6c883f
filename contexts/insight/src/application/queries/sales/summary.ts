import type { SalesFigures, SalesSummary } from '@hiorder/contracts';
import type { DayRange } from '../../../domain/calendar/days.ts';
import { averageOf, perOne, ratioOf } from '../../../domain/sales/averages.ts';
import { comparedWith } from '../../../domain/sales/comparison.ts';
import type { SalesSums, VisitSums } from '../../ports/sales-reader.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

type Sums = SalesSums & VisitSums;

/** Revenue, orders and guests of some days, beside those they are compared with. */
export async function salesSummary(
  { sales }: Pick<SalesPorts, 'sales'>,
  question: SalesQuestion,
): Promise<SalesSummary> {
  const { store, range, money } = question;
  const before = comparedWith(range);
  const sumsOf = async (days: DayRange): Promise<Sums> => {
    const [sold, visits] = await Promise.all([
      sales.sales(store.storeId, days),
      sales.visits(store.storeId, days),
    ]);
    return { ...sold, ...visits };
  };
  const [now, then, tables] = await Promise.all([
    sumsOf(range),
    sumsOf(before),
    sales.tableCount(store.storeId),
  ]);
  return {
    ...range,
    ...figures(now, question),
    gross: money(now.gross),
    parties: now.parties,
    averagePerParty: money(perOne(now.revenue, now.parties)),
    averagePerGuest: money(perOne(now.revenue, now.guests)),
    averageStaySeconds: averageOf(now.staySeconds, now.stays),
    turnover: ratioOf(now.parties, tables * now.openDays),
    compared: { ...before, ...figures(then, question) },
  };
}

function figures(sums: Sums, { money }: SalesQuestion): SalesFigures {
  const orders = sums.placed - sums.cancelled;
  return {
    revenue: money(sums.revenue),
    orders,
    guests: sums.guests,
    averagePerOrder: money(perOne(sums.revenue, orders)),
    cancelled: sums.cancelled,
    refunded: money(sums.givenBack),
  };
}
