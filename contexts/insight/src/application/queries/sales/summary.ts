import type { SalesFigures, SalesSummary } from '@hiorder/contracts';
import type { DayRange } from '../../../domain/calendar/days.ts';
import { averageOf, perOne, ratioOf } from '../../../domain/sales/averages.ts';
import type { SalesSums, VisitSums } from '../../ports/sales-reader.ts';
import { lateSums } from './late-sums.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

type Sums = Pick<
  SalesSums & VisitSums,
  'placed' | 'cancelled' | 'givenBack' | 'revenue' | 'parties' | 'guests'
>;

/** Revenue, orders and guests of some days, beside those they are compared with. */
export async function salesSummary(
  ports: Pick<SalesPorts, 'sales' | 'late'>,
  question: SalesQuestion,
): Promise<SalesSummary> {
  const { store, range, compared, today, money } = question;
  const [now, then, late, tables] = await Promise.all([
    sumsOf(ports, store.storeId, range),
    sumsOf(ports, store.storeId, compared),
    lateSums(ports, question),
    ports.sales.tableCount(store.storeId),
  ]);
  return {
    ...{ ...range, today },
    ...figures(now, question),
    gross: money(now.gross),
    averageStaySeconds: averageOf(now.staySeconds, now.stays),
    turnover: ratioOf(now.parties, tables * now.openDays),
    compared: { ...compared, ...figures(less(then, late), question) },
  };
}

async function sumsOf({ sales }: Pick<SalesPorts, 'sales'>, storeId: string, days: DayRange) {
  const [sold, visits] = await Promise.all([sales.sales(storeId, days), sales.visits(storeId, days)]);
  return { ...sold, ...visits };
}

const less = (all: Sums, part: Sums): Sums => ({
  placed: all.placed - part.placed,
  cancelled: all.cancelled - part.cancelled,
  givenBack: all.givenBack - part.givenBack,
  revenue: all.revenue - part.revenue,
  parties: all.parties - part.parties,
  guests: all.guests - part.guests,
});

function figures(sums: Sums, { money }: SalesQuestion): SalesFigures {
  const { revenue, guests, parties, cancelled } = sums;
  const orders = sums.placed - cancelled;
  return {
    ...{ revenue: money(revenue), orders, parties, guests, cancelled },
    averagePerOrder: money(perOne(revenue, orders)),
    averagePerParty: money(perOne(revenue, parties)),
    averagePerGuest: money(perOne(revenue, guests)),
    refunded: money(sums.givenBack),
  };
}
