import type { TicketStatus } from '@hiorder/contracts';
import { operationsV1 as v1 } from '@hiorder/contracts/grpc';
import { invalidField } from '@hiorder/grpc';
import type { UndoTicketStep } from '../../../application/undo-ticket-step.ts';
import type { UpdateTicketStatus } from '../../../application/update-ticket-status.ts';
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
  if (orderId === '') throw invalidField('/order_id');
  if (status === undefined || !MOVES.includes(status)) throw invalidField('/status');
  if (reason.length > LONGEST_REASON) throw invalidField('/reason');
  if (etaMinutes !== undefined && (etaMinutes < 1 || etaMinutes > MOST_MINUTES))
    throw invalidField('/eta_minutes');
  return {
    ...{ orderId, status: status as UpdateTicketStatus['status'] },
    ...(reason !== '' && { reason }),
    ...(etaMinutes !== undefined && { etaMinutes }),
    ...expectation(request),
  };
}

/** The wish of `UndoTicketStep`. */
export function wantedUndo(
  request: v1.UndoTicketStepRequest,
): Pick<UndoTicketStep, 'orderId' | 'expectedStatus'> {
  if (request.orderId === '') throw invalidField('/order_id');
  return { orderId: request.orderId, ...expectation(request) };
}

function expectation({ expectedStatus }: { expectedStatus: v1.TicketStatus }): {
  expectedStatus?: TicketStatus;
} {
  if (expectedStatus === v1.TicketStatus.UNSPECIFIED) return {};
  const expected = NAMES.get(expectedStatus);
  if (expected === undefined) throw invalidField('/expected_status');
  return { expectedStatus: expected };
}
