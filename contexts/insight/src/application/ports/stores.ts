import type { Transaction } from '@hiorder/kernel';
import type { Calendar } from '../../domain/calendar/calendar.ts';

export interface StoreProfile {
  readonly storeId: string;
  readonly locale: string;
  readonly currency: string;
  readonly at: string;
}

export interface Stores {
  /** Calendars by store, which nobody changes until the transaction ends; empty for stores not yet heard of. */
  calendars(tx: Transaction, storeIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>>;
  /** The calendar of one store, to be changed: nobody books anything of the store until the transaction ends. */
  lockCalendar(tx: Transaction, storeId: string): Promise<Calendar>;
  saveCalendar(tx: Transaction, storeId: string, calendar: Calendar): Promise<void>;
  saveProfile(tx: Transaction, profile: StoreProfile): Promise<void>;
}
