import type { Money } from '@hiorder/contracts';
import { err, ok, type Clock, type Result } from '@hiorder/kernel';
import { eraAt, momentOf } from '../../../domain/calendar/calendar.ts';
import { daysIn, type DayRange } from '../../../domain/calendar/days.ts';
import type { SalesReader } from '../../ports/sales-reader.ts';
import type { KnownStore, StoreReader } from '../../ports/store-reader.ts';

export interface SalesPorts {
  readonly sales: SalesReader;
  readonly stores: StoreReader;
  readonly clock: Clock;
}

/** What is asked of a store's books. */
export interface SalesQuestion {
  readonly store: KnownStore;
  readonly range: DayRange;
  /** The business day it is. */
  readonly today: string;
  readonly dayEndsAt: string;
  money(amount: number): Money;
}

export type SalesRefusal =
  | { readonly code: 'store-unknown' }
  | { readonly code: 'range-reversed' }
  | { readonly code: 'range-too-long' };

const MOST_DAYS = 366;

/** Without days: today. Without an end: until today. Without a beginning: the one day. */
export async function salesQuestion(
  { stores, clock }: Pick<SalesPorts, 'stores' | 'clock'>,
  o: { storeId: string; from?: string; to?: string },
): Promise<Result<SalesQuestion, SalesRefusal>> {
  const store = await stores.store(o.storeId);
  const now = clock.now().toISOString();
  const today = store && momentOf(store.calendar, now)?.day;
  if (!store || today === undefined) return err({ code: 'store-unknown' });
  const to = o.to ?? (o.from !== undefined && o.from > today ? o.from : today);
  const range = { from: o.from ?? to, to };
  if (range.from > range.to) return err({ code: 'range-reversed' });
  if (daysIn(range) > MOST_DAYS) return err({ code: 'range-too-long' });
  const dayEndsAt = eraAt(store.calendar, now)?.dayEndsAt ?? '00:00';
  const { currency } = store;
  return ok({ store, range, today, dayEndsAt, money: (amount) => ({ amount, currency }) });
}
