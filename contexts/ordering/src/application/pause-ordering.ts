import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { pause, type OrderingPolicy } from '../domain/policy/ordering-policy.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import type { PolicyPorts } from './change-policy.ts';
import { pausedEvent } from './publishing/policy-events.ts';
import type { NotFound } from './refusals.ts';

export const pauseOrdering =
  (ports: PolicyPorts) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    { minutes, message }: { minutes: number | null; message: string | null },
  ): Promise<Result<OrderingPolicy, NotFound>> => {
    const policy = await ports.stores.lockPolicy(tx, caller.storeId);
    if (!policy) return err({ code: 'not-found', what: 'store' });
    const at = ports.clock.now();
    const paused = pause(policy, { at, minutes, message });
    await ports.stores.savePolicy(tx, paused);
    await ports.outbox.append(tx, [pausedEvent(paused, actorOf(caller), at)]);
    return ok(paused);
  };
