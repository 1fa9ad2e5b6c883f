import type { TicketStatus, TicketView } from '@hiorder/contracts';
import type { OperationsDependencies } from '../dependencies.ts';
import type { TicketQuery } from '../ports/boards.ts';
import { ticketView } from '../ticket-view.ts';

const ALL: readonly TicketStatus[] = ['placed', 'accepted', 'ready', 'served', 'rejected', 'cancelled'];
/** How long a finished ticket stays on the board. */
const RECENT_MS = 3 * 60 * 60 * 1_000;

export interface TicketFilter extends Omit<TicketQuery, 'statuses' | 'finishedSince'> {
  /** Default: all. */
  readonly statuses?: readonly TicketStatus[];
}

/** The order board: all work, and what was finished in the last three hours. The oldest first. */
export async function listTickets(
  { boards, clock }: Pick<OperationsDependencies, 'boards' | 'clock'>,
  filter: TicketFilter,
): Promise<{ items: TicketView[]; next: NonNullable<TicketQuery['after']> | undefined }> {
  const finishedSince = new Date(clock.now().getTime() - RECENT_MS);
  const { limit } = filter;
  const cards = await boards.tickets({
    ...filter,
    statuses: filter.statuses ?? ALL,
    finishedSince,
    limit: limit + 1,
  });
  const items = cards.slice(0, limit).map(({ ticket, ...facts }) => ticketView(ticket, facts));
  const last = items.at(-1);
  const more = cards.length > limit && last;
  return { items, next: more ? { placedAt: last.placedAt, orderId: last.orderId } : undefined };
}
