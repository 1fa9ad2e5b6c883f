import { create } from '@bufbuild/protobuf';
import { ticketChanged, type TicketStatus, type TicketView } from '@hiorder/contracts';
import { operationsV1 as v1 } from '@hiorder/contracts/grpc';
import { latestByKey } from '@hiorder/grpc';
import type { CloudEvent } from '@hiorder/kernel';
import type { SharedTail } from '@hiorder/messaging';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { listTickets } from '../../../application/queries/list-tickets.ts';
import { ticketMessage } from './ticket-message.ts';

const UNFINISHED: readonly TicketStatus[] = ['placed', 'accepted', 'ready'];
const PAGE = 200;

export interface WatchTickets {
  readonly deps: OperationsDependencies;
  readonly changes: SharedTail;
  readonly storeId: string;
  readonly request: v1.WatchTicketsRequest;
  readonly signal: AbortSignal;
}

/** Changes are collected before the board is read, so that none falls between the two. */
export async function* watchTickets(o: WatchTickets): AsyncGenerator<v1.WatchTicketsResponse> {
  const changed = latestByKey<TicketView>();
  const unwatch = await o.changes.watch(o.storeId, (event) => {
    if (isTicketChanged(event)) changed.put(event.subject, event.data.ticket as TicketView);
  });
  try {
    if (!o.request.changesOnly) for await (const card of board(o)) yield shown(card);
    yield create(v1.WatchTicketsResponseSchema, { event: { case: 'caughtUp', value: {} } });
    for await (const card of changed.values(o.signal)) if (isWanted(card, o.request)) yield shown(card);
    // The server stops, the deadline is over or the caller hung up: an end that the caller can tell from a full stop.
    o.signal.throwIfAborted();
  } finally {
    unwatch();
  }
}

const isTicketChanged = (event: CloudEvent): event is CloudEvent<{ ticket: unknown }> =>
  event.type === ticketChanged.type;

/** What is not finished, the oldest first. */
async function* board({ deps, storeId, request }: WatchTickets): AsyncGenerator<TicketView> {
  const { station } = request;
  let after: { placedAt: string; orderId: string } | undefined;
  do {
    const page = await listTickets(deps, {
      ...{ storeId, limit: PAGE, statuses: UNFINISHED },
      ...(station !== '' && { station }),
      ...(after && { after }),
    });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

const isWanted = ({ lines }: TicketView, { station }: v1.WatchTicketsRequest): boolean =>
  station === '' || lines.some((line) => line.station === station);

const shown = (card: TicketView): v1.WatchTicketsResponse =>
  create(v1.WatchTicketsResponseSchema, { event: { case: 'ticket', value: ticketMessage(card) } });
