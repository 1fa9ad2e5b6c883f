import type { ChangeOrderingPolicy } from '@hiorder/contracts';
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
    wanted: ChangeOrderingPolicy,
  ): Promise<Result<OrderingPolicy, TableSessionsOpen | NotFound>> => {
    const policy = await ports.stores.lockPolicy(tx, caller.storeId);
    if (!policy) return err({ code: 'not-found', what: 'store' });
    const open = await ports.sessions.countOpen(tx, caller.storeId);
    const mode = changePaymentMode(policy, wanted.paymentMode ?? policy.paymentMode, open);
    if (!mode.ok) return mode;
    const changed = withMost(withHours(withCounter(mode.value, wanted), wanted.openingHours), wanted);
    if (changed === policy) return ok(policy);
    await ports.stores.savePolicy(tx, changed);
    await ports.outbox.append(tx, [
      policyChangedEvent(changed, { before: policy, by: actorOf(caller), at: ports.clock.now() }),
    ]);
    return ok(changed);
  };

const withCounter = (policy: OrderingPolicy, { counterPayment }: ChangeOrderingPolicy): OrderingPolicy =>
  counterPayment === undefined || counterPayment === policy.counterPayment
    ? policy
    : { ...policy, counterPayment };

/** The time zone is the store's and comes with it whenever the hours are read. */
const withHours = (policy: OrderingPolicy, spans: ChangeOrderingPolicy['openingHours']): OrderingPolicy =>
  spans === undefined
    ? policy
    : { ...policy, openingHours: spans && { timeZone: policy.openingHours?.timeZone ?? 'UTC', spans } };

function withMost(policy: OrderingPolicy, wanted: ChangeOrderingPolicy): OrderingPolicy {
  const { mostPerItem = policy.mostPerItem, mostPerOrder = policy.mostPerOrder } = wanted;
  const same = mostPerItem === policy.mostPerItem && mostPerOrder === policy.mostPerOrder;
  return same ? policy : { ...policy, mostPerItem, mostPerOrder };
}
