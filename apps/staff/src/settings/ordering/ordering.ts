import type { OrderingPolicyView } from '@hiorder/contracts';
import { isWrong, keyed, spanOf, type SpanDraft } from '../../hours/span-draft.ts';
import { policy } from '../../state/policy.ts';
import { createSettings } from '../settings-store.ts';
import { words } from '../words/index.ts';

export interface OrderingDraft {
  readonly paymentMode: OrderingPolicyView['paymentMode'];
  readonly counterPayment: boolean;
  /** Null: always open. */
  readonly openingHours: readonly SpanDraft[] | null;
  /** Null: no limit. */
  readonly mostPerItem: number | null;
  /** Null: no limit. */
  readonly mostPerOrder: number | null;
}

export const orderingSettings = createSettings<OrderingPolicyView, OrderingDraft>({
  path: '/api/ordering-policy',
  draftOf: ({ paymentMode, counterPayment, openingHours, mostPerItem, mostPerOrder }) => ({
    ...{
      paymentMode,
      counterPayment,
      mostPerItem,
      mostPerOrder,
      openingHours: openingHours?.map(keyed) ?? null,
    },
  }),
  bodyOf: ({ paymentMode, counterPayment, openingHours, mostPerItem, mostPerOrder }) => ({
    ...{ paymentMode, counterPayment, mostPerItem, mostPerOrder },
    openingHours: openingHours?.map(spanOf) ?? null,
  }),
  wrongIn: ({ openingHours }) => openingHours?.find(isWrong)?.key,
  inParts: true,
  hears: (changed) => ({ policyChanged: changed }),
  refused: (code) => (code === 'table-sessions-open' ? words.value.ordering.modeBusy : undefined),
  saved: (view) => void (policy.value = view),
});

const { edit } = orderingSettings;

export const setOrdering = (change: Partial<OrderingDraft>): void =>
  edit((before) => ({ ...before, ...change }));
