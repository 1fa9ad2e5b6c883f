import type { WeeklySpan } from '@hiorder/kernel';
import type { Store } from '../../../../application/ports/stores.ts';
import type { OrderingPolicy } from '../../../../domain/policy/ordering-policy.ts';

type Instant = Date | string;

export interface PolicyRow {
  readonly store_id: string;
  readonly payment_mode: OrderingPolicy['paymentMode'];
  readonly paused_since: Instant | null;
  readonly resumes_at: Instant | null;
  readonly pause_message: string | null;
  readonly opening_hours: readonly WeeklySpan[] | null;
  readonly most_per_item: number | null;
  readonly most_per_order: number | null;
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
  const resumesAt = row.resumes_at === null ? null : new Date(row.resumes_at);
  const pause =
    row.paused_since === null
      ? null
      : { since: new Date(row.paused_since), resumesAt, message: row.pause_message };
  const openingHours = row.opening_hours && { timeZone, spans: row.opening_hours };
  const most = { mostPerItem: row.most_per_item, mostPerOrder: row.most_per_order };
  return { storeId: row.store_id, paymentMode: row.payment_mode, pause, openingHours, ...most };
}

export const storeOf = (row: StoreRow): Store => ({
  ...{ id: row.store_id, locale: row.locale, currency: row.currency },
  ...{ timeZone: row.time_zone, dayEndsAt: row.day_ends_at, menuVersion: row.menu_version ?? 0 },
  policy: policyOf(row, row.time_zone),
});
