import type { OrderingRules } from '@hiorder/contracts';
import type { OrderingPolicy } from '../../domain/policy/ordering-policy.ts';

/** What a manager has set, all of it. */
export const orderingRulesView = (policy: OrderingPolicy) =>
  ({
    paymentMode: policy.paymentMode,
    counterPayment: policy.counterPayment,
    openingHours:
      policy.openingHours?.spans.map(({ days, from, to }) => ({ days: [...days], from, to })) ?? null,
    mostPerItem: policy.mostPerItem,
    mostPerOrder: policy.mostPerOrder,
  }) satisfies OrderingRules;
