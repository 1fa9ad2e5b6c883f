import { orderEntries } from '../../../domain/order/order-entries.ts';
import { partyEntries } from '../../../domain/party/party-entries.ts';
import { NOTHING, sumsOfEntries, type EntrySums } from '../../../domain/sales/sums-of-entries.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

/**
 * What is in the books of the compared days and is not to be compared, since it came later in the day than it is now.
 * It is reckoned from the facts of that one part of a day by the very function that booked them, so it is exact.
 */
export async function lateSums(
  { late }: Pick<SalesPorts, 'late'>,
  { store, compared }: SalesQuestion,
): Promise<EntrySums> {
  if (compared.until === null) return NOTHING;
  const when = { day: compared.to, after: compared.until };
  const [orders, parties] = await Promise.all([
    late.orders(store.storeId, when),
    late.parties(store.storeId, when),
  ]);
  return sumsOfEntries([...orders.flatMap(orderEntries), ...parties.flatMap(partyEntries)]);
}
