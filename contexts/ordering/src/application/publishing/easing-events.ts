import { orderingEased, type Actor, type EasingChange } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { easingAt } from '../../domain/policy/easing.ts';
import type { OrderingPolicy } from '../../domain/policy/ordering-policy.ts';
import { easingView } from '../queries/easing-view.ts';
import { newEvent } from './new-event.ts';

/** Whatever was done, the event says all that holds now: who missed one before is right again. */
export function easedEvent(
  policy: OrderingPolicy,
  { change, by, at }: { readonly change: EasingChange; readonly by: Actor; readonly at: Date },
): NewEvent {
  const { storeId } = policy;
  return newEvent(orderingEased, {
    ...{ subject: storeId, storeId, partitionKey: storeId },
    data: { storeId, change, ...easingView(easingAt(policy, at)), at: at.toISOString(), by },
  });
}
