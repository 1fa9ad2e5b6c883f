import type { Actor, ServiceCallView } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/service-call/decide.ts';
import { evolve } from '../domain/service-call/evolve.ts';
import type { CallRejection } from '../domain/service-call/rejections.ts';
import type { ServiceCall } from '../domain/service-call/service-call.ts';
import { refreshTable } from './board-events.ts';
import { callView } from './call-view.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { CallRef } from './ports/service-calls.ts';
import { tellCall } from './tell-call.ts';

/** Staff are on their way. Who is second is told who goes. */
export async function answerCall(
  deps: OperationsDependencies,
  tx: Transaction,
  command: CallRef & { readonly by: Actor },
): Promise<Result<ServiceCallView, CallRejection>> {
  const present = await deps.serviceCalls.lock(tx, command);
  const at = deps.clock.now().toISOString();
  const decided = decide(present, { command: 'answer', at, by: command.by });
  if (!decided.ok) return decided;
  const call = decided.value.reduce<ServiceCall | undefined>(evolve, present);
  if (!call) return err({ code: 'call-not-found' });
  const changed = decided.value.length > 0;
  const table = changed ? await tellCall(deps, tx, call) : await deps.serviceCalls.tableOf(tx, call);
  if (table && changed) await refreshTable(deps, tx, { storeId: call.storeId, tableId: table.id });
  return ok(callView(call, table ?? { id: '', name: '' }, { staff: true }));
}
