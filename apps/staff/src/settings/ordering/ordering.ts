import type { OpenSpan, OrderingPolicyView } from '@hiorder/contracts';
import { policy } from '../../state/policy.ts';
import { createSettings } from '../settings-store.ts';
import { words } from '../words/index.ts';

/** Times are edited with a key: rows may look alike while they are being written. */
export interface SpanDraft extends OpenSpan {
  readonly key: string;
}
export interface OrderingDraft {
  readonly paymentMode: OrderingPolicyView['paymentMode'];
  /** Null: always open. */
  readonly hours: readonly SpanDraft[] | null;
  /** Null: no limit. */
  readonly mostPerItem: number | null;
  /** Null: no limit. */
  readonly mostPerOrder: number | null;
}

let keys = 0;
const keyed = (span: OpenSpan): SpanDraft => ({ ...span, key: String((keys += 1)) });
/** As most restaurants have it. */
export const newSpan = (): SpanDraft => keyed({ days: [1, 2, 3, 4, 5, 6, 7], from: '11:00', to: '22:00' });

const isWhole = ({ days, from, to }: OpenSpan): boolean => days.length > 0 && from !== '' && to !== '';
export const isWrong = (span: SpanDraft): boolean => !isWhole(span);

export const orderingSettings = createSettings<OrderingPolicyView, OrderingDraft>({
  path: '/api/ordering-policy',
  draftOf: ({ paymentMode, openingHours, mostPerItem, mostPerOrder }) => ({
    ...{ paymentMode, mostPerItem, mostPerOrder, hours: openingHours?.map(keyed) ?? null },
  }),
  bodyOf: ({ paymentMode, hours, mostPerItem, mostPerOrder }) => ({
    ...{ paymentMode, mostPerItem, mostPerOrder },
    openingHours: hours?.map(({ days, from, to }) => ({ days: [...days].sort(), from, to })) ?? null,
  }),
  wrongIn: ({ hours }) => hours?.find(isWrong)?.key,
  hears: () => ({}),
  refused: (code) => (code === 'table-sessions-open' ? words.value.ordering.modeBusy : undefined),
  saved: (view) => void (policy.value = view),
});

const { edit } = orderingSettings;

export const setOrdering = (change: Partial<OrderingDraft>): void =>
  edit((before) => ({ ...before, ...change }));

export const changeSpan = (key: string, change: Partial<OpenSpan>): void =>
  edit((before) => ({
    ...before,
    hours: before.hours?.map((span) => (span.key === key ? { ...span, ...change } : span)) ?? null,
  }));

export const removeSpan = (key: string): void =>
  edit((before) => ({ ...before, hours: before.hours?.filter((span) => span.key !== key) ?? null }));
