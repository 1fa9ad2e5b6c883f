import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { resume, type OrderingPolicy } from '../domain/policy/ordering-policy.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import type { PolicyPorts } from './change-policy.ts';
import { resumedEvent } from './publishing/policy-events.ts';
import type { NotFound } from './refusals.ts';

/** A store that takes orders already is answered as it is. */
export const resumeOrdering =
  (ports: PolicyPorts) =>
  async (tx: Transaction, caller: StaffCaller): Promise<Result<OrderingPolicy, NotFound>> => {
    const policy = await ports.stores.lockPolicy(tx, caller.storeId);
    if (!policy) return err({ code: 'not-found', what: 'store' });
    if (policy.pause === null) return ok(policy);
    const resumed = resume(policy);
    await ports.stores.savePolicy(tx, resumed);
    await ports.outbox.append(tx, [resumedEvent(resumed, actorOf(caller), ports.clock.now())]);
    return ok(resumed);
  };
