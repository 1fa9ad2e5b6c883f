import type { tableSessionClosed } from '@hiorder/contracts';
import { closeCalls } from '../close-calls.ts';
import { showTicket } from '../show-ticket.ts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/** What the kitchen has not served yet stays on the board, marked: staff decide what becomes of it. */
export const onTableSessionClosed: Policy<typeof tableSessionClosed> = async (deps, { data }, tx) => {
  await deps.floor.closeSession(tx, data);
  for (const ticket of await deps.tickets.lockWorkOf(tx, data)) await showTicket(deps, tx, ticket);
  await closeCalls(deps, tx, { ...data, at: data.closedAt });
  touchTable(tx, data);
};
