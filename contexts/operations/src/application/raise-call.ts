import type { Actor, ServiceCallView } from '@hiorder/contracts';
import { err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/service-call/decide.ts';
import { evolve } from '../domain/service-call/evolve.ts';
import { paced } from '../domain/service-call/pace.ts';
import type { CallRejection } from '../domain/service-call/rejections.ts';
import type { ServiceCall } from '../domain/service-call/service-call.ts';
import { refreshTable } from './board-events.ts';
import { callView } from './call-view.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { SessionRef } from './ports/floor.ts';
import { tellCall } from './tell-call.ts';

export interface RaiseCall extends SessionRef {
  readonly kind: string;
  readonly note: string | null;
  readonly by: Actor;
}

/** A guest asks for something. The same again, while nobody has answered, is one call with a higher count. */
export async function raiseCall(
  deps: OperationsDependencies,
  tx: Transaction,
  command: RaiseCall,
): Promise<Result<ServiceCallView, CallRejection>> {
  const { serviceCalls, callKinds, clock } = deps;
  const { storeId, tableSessionId, kind, note, by } = command;
  const now = clock.now();
  const at = now.toISOString();
  const { closed, pacedUntil } = await serviceCalls.lockCaller(tx, { ...command, at });
  if (closed) return err({ code: 'table-session-closed' });
  const pace = paced(pacedUntil, now);
  if (!pace.ok) return err({ code: 'too-many-calls', retryAfter: pace.retryAfter });
  const known = (await callKinds.of(tx, storeId)).kinds.find(({ id }) => id === kind);
  if (!known) return err({ code: 'call-kind-unknown' });
  const present = await serviceCalls.lockOpen(tx, { storeId, tableSessionId, kind });
  const decided = decide(present, {
    ...{ command: 'raise', callId: newId(), storeId, tableSessionId, kind, name: known.name, note, at, by },
  });
  if (!decided.ok) return decided;
  const call = decided.value.reduce<ServiceCall | undefined>(evolve, present);
  if (!call) return err({ code: 'call-not-found' });
  await serviceCalls.keepPace(tx, { storeId, tableSessionId, until: pace.until });
  const table = await tellCall(deps, tx, call);
  await refreshTable(deps, tx, { storeId, tableId: table.id });
  return ok(callView(call, table, { staff: false }));
}
