import type { OrderFact } from '../../domain/order/order-fact.ts';
import type { PartyFact } from '../../domain/party/party-fact.ts';

/** What is counted on a business day and came only after some instant of it. */
export interface LateFacts {
  orders(storeId: string, o: { day: string; after: string }): Promise<OrderFact[]>;
  parties(storeId: string, o: { day: string; after: string }): Promise<PartyFact[]>;
}
