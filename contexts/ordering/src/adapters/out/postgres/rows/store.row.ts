import type { WeeklySpan } from '@hiorder/kernel';
import type { Store } from '../../../../application/ports/stores.ts';
import type { Easing } from '../../../../domain/policy/easing.ts';
import type { OrderingPolicy } from '../../../../domain/policy/ordering-policy.ts';

type Instant = Date | string;

export interface PolicyRow {
  readonly store_id: string;
  readonly payment_mode: OrderingPolicy['paymentMode'];
  readonly counter_payment: boolean;
  readonly paused_since: Instant | null;
  readonly resumes_at: Instant | null;
  readonly pause_message: string | null;
  readonly opening_hours: readonly WeeklySpan[] | null;
  readonly most_per_item: number | null;
  readonly most_per_order: number | null;
  readonly wait_since: Instant | null;
  readonly wait_ends_at: Instant | null;
  readonly wait_extra_minutes: number | null;
  readonly held_since: Instant | null;
  readonly held_ends_at: Instant | null;
  readonly held_categories: readonly string[] | null;
}

export interface StoreRow extends PolicyRow {
  readonly locale: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly day_ends_at: string;
  readonly menu_version: number | null;
}

/** `timeZone`: the store's, where it was read with its policy; without it the hours are only kept. */
export function policyOf(row: PolicyRow, timeZone = 'UTC'): OrderingPolicy {
  const pause =
    row.paused_since === null
      ? null
      : { since: new Date(row.paused_since), resumesAt: instant(row.resumes_at), message: row.pause_message };
  const openingHours = row.opening_hours && { timeZone, spans: row.opening_hours };
  const most = { mostPerItem: row.most_per_item, mostPerOrder: row.most_per_order };
  return {
    storeId: row.store_id,
    paymentMode: row.payment_mode,
    counterPayment: row.counter_payment,
    pause,
    ...easingOf(row),
    openingHours,
    ...most,
  };
}

const instant = (value: Instant | null): Date | null => (value === null ? null : new Date(value));

const easingOf = (row: PolicyRow): Easing => ({
  longerWait:
    row.wait_since === null || row.wait_extra_minutes === null
      ? null
      : {
          ...{ since: new Date(row.wait_since), endsAt: instant(row.wait_ends_at) },
          extraMinutes: row.wait_extra_minutes,
        },
  heldCategories:
    row.held_since === null || row.held_categories === null
      ? null
      : {
          ...{ since: new Date(row.held_since), endsAt: instant(row.held_ends_at) },
          categoryIds: row.held_categories,
        },
});

export const storeOf = (row: StoreRow): Store => ({
  ...{ id: row.store_id, locale: row.locale, currency: row.currency },
  ...{ timeZone: row.time_zone, dayEndsAt: row.day_ends_at, menuVersion: row.menu_version ?? 0 },
  policy: policyOf(row, row.time_zone),
});
