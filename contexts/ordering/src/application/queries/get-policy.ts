import type { OrderingPolicyView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { easingAt } from '../../domain/policy/easing.ts';
import { pauseAt, type OrderingPolicy } from '../../domain/policy/ordering-policy.ts';
import type { StaffCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { easingView } from './easing-view.ts';
import { orderingRulesView } from './ordering-rules-view.ts';

export const getPolicy =
  (ports: Pick<Ports, 'stores' | 'clock'>) =>
  async ({ storeId }: StaffCaller): Promise<Result<OrderingPolicyView, NotFound>> => {
    const store = await ports.stores.find(storeId);
    return store
      ? ok(policyView(store.policy, ports.clock.now()))
      : err({ code: 'not-found', what: 'store' });
  };

export function policyView(policy: OrderingPolicy, at: Date): OrderingPolicyView {
  const pause = pauseAt(policy, at);
  return {
    ...orderingRulesView(policy),
    paused: pause !== null,
    resumesAt: pause?.resumesAt?.toISOString() ?? null,
    message: pause?.message ?? null,
    ...easingView(easingAt(policy, at)),
  };
}
