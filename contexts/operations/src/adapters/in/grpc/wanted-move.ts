import type { TicketStatus } from '@hiorder/contracts';
import { operationsV1 as v1 } from '@hiorder/contracts/grpc';
import type { UpdateTicketStatus } from '../../../application/update-ticket-status.ts';
import { invalid } from './invalid.ts';
import { STATUS } from './ticket-message.ts';

const LONGEST_REASON = 200;
const MOST_MINUTES = 600;
const MOVES: readonly string[] = ['accepted', 'ready', 'served', 'rejected'];
const NAMES = new Map(Object.entries(STATUS).map(([name, value]) => [value, name as TicketStatus]));

/** The wish of `UpdateTicketStatus` in the use case's words, held to the same limits as over HTTP. */
export function wantedMove(
  request: v1.UpdateTicketStatusRequest,
): Omit<UpdateTicketStatus, 'storeId' | 'by'> {
  const { orderId, reason, etaMinutes } = request;
  const status = NAMES.get(request.status);
  if (orderId === '') throw invalid('/order_id');
  if (status === undefined || !MOVES.includes(status)) throw invalid('/status');
  if (reason.length > LONGEST_REASON) throw invalid('/reason');
  if (etaMinutes !== undefined && (etaMinutes < 1 || etaMinutes > MOST_MINUTES))
    throw invalid('/eta_minutes');
  return {
    ...{ orderId, status: status as UpdateTicketStatus['status'] },
    ...(reason !== '' && { reason }),
    ...(etaMinutes !== undefined && { etaMinutes }),
    ...expectation(request),
  };
}

function expectation({ expectedStatus }: v1.UpdateTicketStatusRequest): { expectedStatus?: TicketStatus } {
  if (expectedStatus === v1.TicketStatus.UNSPECIFIED) return {};
  const expected = NAMES.get(expectedStatus);
  if (expected === undefined) throw invalid('/expected_status');
  return { expectedStatus: expected };
}
