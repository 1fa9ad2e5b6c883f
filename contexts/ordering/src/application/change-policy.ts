import type { PaymentMode } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import {
  changePaymentMode,
  type OrderingPolicy,
  type TableSessionsOpen,
} from '../domain/policy/ordering-policy.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import type { Ports } from './ports/ports.ts';
import { policyChangedEvent } from './publishing/policy-events.ts';
import type { NotFound } from './refusals.ts';

export type PolicyPorts = Pick<Ports, 'stores' | 'outbox' | 'clock'>;

/** Nobody sits down while this runs: joining holds the policy too. */
export const changePolicy =
  (ports: PolicyPorts & Pick<Ports, 'sessions'>) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    { paymentMode }: { paymentMode: PaymentMode },
  ): Promise<Result<OrderingPolicy, TableSessionsOpen | NotFound>> => {
    const policy = await ports.stores.lockPolicy(tx, caller.storeId);
    if (!policy) return err({ code: 'not-found', what: 'store' });
    const changed = changePaymentMode(
      policy,
      paymentMode,
      await ports.sessions.countOpen(tx, caller.storeId),
    );
    if (!changed.ok || changed.value === policy) return changed;
    await ports.stores.savePolicy(tx, changed.value);
    await ports.outbox.append(tx, [policyChangedEvent(changed.value, actorOf(caller), ports.clock.now())]);
    return ok(changed.value);
  };
