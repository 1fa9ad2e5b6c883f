import { nothingHeard, type OrderFact } from '../../../domain/order/order-fact.ts';
import { unheardParty, type PartyFact } from '../../../domain/party/party-fact.ts';
import { postgresFacts } from './facts.postgres.ts';

export const postgresOrders = postgresFacts<OrderFact>({
  table: 'order_fact',
  nothing: nothingHeard,
  at: ({ placed, share }) => placed?.at ?? share?.at ?? null,
});

export const postgresParties = postgresFacts<PartyFact>({
  table: 'party_fact',
  nothing: unheardParty,
  at: ({ firstOrderAt }) => firstOrderAt,
});
