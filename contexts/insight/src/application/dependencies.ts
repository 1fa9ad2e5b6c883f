import type { OrderFact } from '../domain/order/order-fact.ts';
import type { PartyFact } from '../domain/party/party-fact.ts';
import type { Bookkeeping } from './ports/bookkeeping.ts';
import type { Catalogue } from './ports/catalogue.ts';
import type { Facts } from './ports/facts.ts';
import type { Stores } from './ports/stores.ts';

/** What the policies work with. */
export interface BookingPorts {
  readonly stores: Stores;
  readonly catalogue: Catalogue;
  readonly orders: Facts<OrderFact>;
  readonly parties: Facts<PartyFact>;
  readonly books: Bookkeeping;
}
