import type { Principal } from '@hiorder/contracts';
import type { FastifyRequest } from 'fastify';
import type { ConversationRef } from '../../../application/news.ts';
import { notAtATable } from './problems.ts';

export const principalOf = (request: FastifyRequest): Principal => request.claims as unknown as Principal;

/** The conversation of the guest's own table. */
export function ownConversation({ store, table, tableSession }: Principal): ConversationRef {
  if (table === undefined || tableSession === undefined) throw notAtATable();
  return { storeId: store, tableId: table, tableSessionId: tableSession };
}
