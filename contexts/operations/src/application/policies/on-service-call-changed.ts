import type { serviceCallAnswered, serviceCallClosed, serviceCallRaised } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { tellsMore } from '../../domain/service-call/merge.ts';
import type { ServiceCall } from '../../domain/service-call/service-call.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

type Raised = Parameters<Policy<typeof serviceCallRaised>>[1]['data'];

/** What people did, from the log: no news, except when the calls are being rebuilt from an empty database. */
async function learn(
  deps: OperationsDependencies,
  tx: Transaction,
  { facts, end }: { facts: Raised; end: Pick<ServiceCall, 'status' | 'answered' | 'closedAt'> },
): Promise<void> {
  const { callId, storeId, tableId, tableSessionId, kind, name, notes, count } = facts;
  const { raisedAt, lastRaisedAt, by } = facts;
  const told: ServiceCall = {
    ...{ callId, storeId, tableSessionId, kind, name, notes, count, raisedAt, lastRaisedAt, by, ...end },
  };
  await deps.serviceCalls.lockCaller(tx, { storeId, tableId, tableSessionId, at: raisedAt });
  if (!tellsMore(told, await deps.serviceCalls.lock(tx, { callId, storeId }))) return;
  await deps.serviceCalls.save(tx, told);
  await touchParty(deps, tx, { storeId, tableId, tableSessionId, name: facts.tableName });
}

export const onServiceCallRaised: Policy<typeof serviceCallRaised> = (deps, { data }, tx) =>
  learn(deps, tx, { facts: data, end: { status: 'open', answered: null, closedAt: null } });

export const onServiceCallAnswered: Policy<typeof serviceCallAnswered> = (deps, { data }, tx) => {
  const answered = { at: data.answeredAt, by: data.answeredBy };
  return learn(deps, tx, { facts: data, end: { status: 'answered', answered, closedAt: null } });
};

export const onServiceCallClosed: Policy<typeof serviceCallClosed> = (deps, { data }, tx) =>
  learn(deps, tx, { facts: data, end: { status: 'closed', answered: null, closedAt: data.closedAt } });
