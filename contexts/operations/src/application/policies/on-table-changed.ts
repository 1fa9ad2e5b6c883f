import type { tableChanged } from '@hiorder/contracts';
import { showTicket } from '../show-ticket.ts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/**
 * Also table-added, which has the same data: each carries the whole table. The cards of those who sit there say its new
 * name; whoever works at one of them is waited for before anything of the table is held.
 */
export const onTableChanged: Policy<typeof tableChanged> = async (deps, { data }, tx) => {
  const before = await deps.floor.nameOf(tx, data);
  const renamed = before !== undefined && before !== data.name;
  const cards = renamed ? await deps.tickets.lockAllAt(tx, data) : [];
  await deps.floor.saveTable(tx, data);
  for (const ticket of cards) await showTicket(deps, tx, ticket);
  touchTable(tx, data);
};
