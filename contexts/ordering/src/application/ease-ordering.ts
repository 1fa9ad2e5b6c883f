import type { EasingChange } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import {
  holdCategories,
  lengthenWait,
  releaseCategories,
  waitAsUsual,
  type ForHowLong,
} from '../domain/policy/easing.ts';
import type { OrderingPolicy } from '../domain/policy/ordering-policy.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import type { PolicyPorts } from './change-policy.ts';
import { easedEvent } from './publishing/easing-events.ts';
import type { NotFound } from './refusals.ts';

type Eased = Promise<Result<OrderingPolicy, NotFound>>;
type Length = Pick<ForHowLong, 'minutes'>;

/** The steps before a pause; each may be taken again, with other times. */
export function easeOrdering(ports: PolicyPorts) {
  /** `change` answers undefined where there is nothing to take back: the store is answered as it is. */
  const ease = async (
    tx: Transaction,
    caller: StaffCaller,
    o: { what: EasingChange; change(policy: OrderingPolicy, at: Date): OrderingPolicy | undefined },
  ): Eased => {
    const policy = await ports.stores.lockPolicy(tx, caller.storeId);
    if (!policy) return err({ code: 'not-found', what: 'store' });
    const at = ports.clock.now();
    const eased = o.change(policy, at);
    if (!eased) return ok(policy);
    await ports.stores.savePolicy(tx, eased);
    await ports.outbox.append(tx, [easedEvent(eased, { change: o.what, by: actorOf(caller), at })]);
    return ok(eased);
  };
  return {
    lengthenWait: (tx: Transaction, caller: StaffCaller, wait: Length & { extraMinutes: number }): Eased =>
      ease(tx, caller, {
        what: 'wait-lengthened',
        change: (policy, at) => lengthenWait(policy, { ...wait, at }),
      }),
    waitAsUsual: (tx: Transaction, caller: StaffCaller): Eased =>
      ease(tx, caller, {
        what: 'wait-as-usual',
        change: (policy) => (policy.longerWait ? waitAsUsual(policy) : undefined),
      }),
    holdCategories: (tx: Transaction, caller: StaffCaller, held: Length & { categoryIds: string[] }): Eased =>
      ease(tx, caller, {
        what: 'categories-held',
        change: (policy, at) => holdCategories(policy, { ...held, at }),
      }),
    releaseCategories: (tx: Transaction, caller: StaffCaller): Eased =>
      ease(tx, caller, {
        what: 'categories-released',
        change: (policy) => (policy.heldCategories ? releaseCategories(policy) : undefined),
      }),
  };
}
