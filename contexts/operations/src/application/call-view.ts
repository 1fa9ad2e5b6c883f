import type { ServiceCallView } from '@hiorder/contracts';
import type { ServiceCall } from '../domain/service-call/service-call.ts';
import type { CallTable } from './ports/service-calls.ts';

/** As staff see it; guests are not told who of them it was. */
export function callView(
  call: ServiceCall,
  table: CallTable,
  { staff }: { staff: boolean },
): ServiceCallView {
  const { callId, status, kind, name, notes, count, tableSessionId, raisedAt, lastRaisedAt, by } = call;
  return {
    id: callId,
    ...{ status, kind, name, notes: [...notes], count, table, tableSessionId, raisedAt, lastRaisedAt, by },
    answeredAt: call.answered?.at ?? null,
    ...(staff && call.answered && { answeredBy: call.answered.by }),
  };
}
