import { orderingPaused, orderingPolicyChanged, orderingResumed, type Actor } from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import type { OrderingPolicy } from '../../domain/policy/ordering-policy.ts';
import { orderingRulesView } from '../queries/ordering-rules-view.ts';
import { newEvent } from './new-event.ts';

const eventAbout = <D extends EventDefinition>(
  definition: D,
  { storeId }: OrderingPolicy,
  data: NewEvent<D>['data'],
): NewEvent => newEvent(definition, { subject: storeId, storeId, partitionKey: storeId, data });

export const policyChangedEvent = (
  policy: OrderingPolicy,
  { before, by, at }: { before: OrderingPolicy; by: Actor; at: Date },
): NewEvent =>
  eventAbout(orderingPolicyChanged, policy, {
    ...{ storeId: policy.storeId, ...orderingRulesView(policy), before: orderingRulesView(before) },
    ...{ at: at.toISOString(), by },
  });

export const pausedEvent = (policy: OrderingPolicy, by: Actor, at: Date): NewEvent =>
  eventAbout(orderingPaused, policy, {
    ...{ storeId: policy.storeId, at: at.toISOString(), by },
    resumesAt: policy.pause?.resumesAt?.toISOString() ?? null,
    message: policy.pause?.message ?? null,
  });

export const resumedEvent = (policy: OrderingPolicy, by: Actor, at: Date): NewEvent =>
  eventAbout(orderingResumed, policy, { storeId: policy.storeId, at: at.toISOString(), by });
