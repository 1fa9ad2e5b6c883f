import type { Transaction } from '@hiorder/kernel';
import { decide } from '../domain/service-call/decide.ts';
import { evolve } from '../domain/service-call/evolve.ts';
import type { ServiceCall } from '../domain/service-call/service-call.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { PartyRef } from './ports/service-calls.ts';
import { tellCall } from './tell-call.ts';

/** The party has left: nobody goes there any more. */
export async function closeCalls(
  deps: OperationsDependencies,
  tx: Transaction,
  party: PartyRef & { readonly at: string },
): Promise<void> {
  for (const open of await deps.serviceCalls.lockAllOpen(tx, party)) {
    const decided = decide(open, { command: 'close', at: party.at });
    const closed = decided.ok && decided.value.reduce<ServiceCall | undefined>(evolve, open);
    if (closed) await tellCall(deps, tx, closed);
  }
}
