import type { NewEvent, UnitOfWork } from '@hiorder/kernel';
import { isHoldOver, isWaitOver, releaseCategories, waitAsUsual } from '../domain/policy/easing.ts';
import { isDueToResume, resume, type OrderingPolicy } from '../domain/policy/ordering-policy.ts';
import { SYSTEM } from './caller.ts';
import type { PolicyPorts } from './change-policy.ts';
import { easedEvent } from './publishing/easing-events.ts';
import { resumedEvent } from './publishing/policy-events.ts';

const AT_ONCE = 100;

/** The rules of a store whose pause or softer step is over are as usual already; this tells the screens. */
export const endPauses = (ports: PolicyPorts & { readonly unit: UnitOfWork }) => (): Promise<number> =>
  ports.unit.transaction(async (tx) => {
    const at = ports.clock.now();
    const overdue = await ports.stores.lockOverdue(tx, at, AT_ONCE);
    for (const before of overdue) {
      const { policy, events } = ended(before, at);
      await ports.stores.savePolicy(tx, policy);
      await ports.outbox.append(tx, events);
    }
    return overdue.length;
  });

function ended(before: OrderingPolicy, at: Date): { policy: OrderingPolicy; events: NewEvent[] } {
  const events: NewEvent[] = [];
  let policy = before;
  if (isDueToResume(policy, at)) {
    policy = resume(policy);
    events.push(resumedEvent(policy, SYSTEM, at));
  }
  if (isWaitOver(policy, at)) {
    policy = waitAsUsual(policy);
    events.push(easedEvent(policy, { change: 'wait-as-usual', by: SYSTEM, at }));
  }
  if (isHoldOver(policy, at)) {
    policy = releaseCategories(policy);
    events.push(easedEvent(policy, { change: 'categories-released', by: SYSTEM, at }));
  }
  return { policy, events };
}
