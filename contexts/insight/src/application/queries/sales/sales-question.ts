import type { Money } from '@hiorder/contracts';
import { err, ok, type Clock, type Result } from '@hiorder/kernel';
import { eraAt, momentOf } from '../../../domain/calendar/calendar.ts';
import { daysIn, type DayRange } from '../../../domain/calendar/days.ts';
import { comparedWith, type ComparedDays } from '../../../domain/sales/comparison.ts';
import type { LateFacts } from '../../ports/late-facts.ts';
import type { SalesReader } from '../../ports/sales-reader.ts';
import type { KnownStore, StoreReader } from '../../ports/store-reader.ts';

export interface SalesPorts {
  readonly sales: SalesReader;
  readonly late: LateFacts;
  readonly stores: StoreReader;
  readonly clock: Clock;
}

/** What is asked of a store's books. */
export interface SalesQuestion {
  readonly store: KnownStore;
  readonly range: DayRange;
  readonly compared: ComparedDays;
  /** The business day it is. */
  readonly today: string;
  readonly now: string;
  readonly dayEndsAt: string;
  readonly timeZone: string;
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
  const era = store && eraAt(store.calendar, now);
  if (!store || !era || today === undefined) return err({ code: 'store-unknown' });
  const to = o.to ?? (o.from !== undefined && o.from > today ? o.from : today);
  const range = { from: o.from ?? to, to };
  if (range.from > range.to) return err({ code: 'range-reversed' });
  if (daysIn(range) > MOST_DAYS) return err({ code: 'range-too-long' });
  const { dayEndsAt, timeZone } = era;
  const { currency } = store;
  return ok({
    ...{ store, range, compared: comparedWith(range, { now, today, timeZone }) },
    ...{ now, today, dayEndsAt, timeZone, money: (amount: number) => ({ amount, currency }) },
  });
}
