import { serviceCallAnswered, serviceCallClosed, serviceCallRaised } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { ServiceCall } from '../domain/service-call/service-call.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { CallTable } from './ports/service-calls.ts';

type CallEvent = NewEvent<typeof serviceCallRaised | typeof serviceCallAnswered | typeof serviceCallClosed>;

/** Writes what a call has become and publishes it. Answers where its party sits. */
export async function tellCall(
  { serviceCalls, events }: Pick<OperationsDependencies, 'serviceCalls' | 'events'>,
  tx: Transaction,
  call: ServiceCall,
): Promise<CallTable> {
  await serviceCalls.save(tx, call);
  const table = (await serviceCalls.tableOf(tx, call)) ?? { id: '', name: '' };
  await events.append(tx, [callEvent(call, table)]);
  return table;
}

function callEvent(call: ServiceCall, table: CallTable): CallEvent {
  const { status: _, answered, closedAt, notes, ...facts } = call;
  const { callId, storeId, tableSessionId } = call;
  const about = { subject: callId, storeId, partitionKey: tableSessionId };
  const data = { ...facts, notes: [...notes], tableId: table.id, tableName: table.name };
  if (answered) {
    const answer = { answeredAt: answered.at, answeredBy: answered.by };
    return { definition: serviceCallAnswered, ...about, data: { ...data, ...answer } };
  }
  if (closedAt) return { definition: serviceCallClosed, ...about, data: { ...data, closedAt } };
  return { definition: serviceCallRaised, ...about, data };
}
