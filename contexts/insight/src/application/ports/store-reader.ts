import type { Calendar } from '../../domain/calendar/calendar.ts';

export interface KnownStore {
  readonly storeId: string;
  readonly locale: string;
  readonly currency: string;
  readonly calendar: Calendar;
}

export interface StoreReader {
  /** Undefined as long as the store itself has not been heard of. */
  store(storeId: string): Promise<KnownStore | undefined>;
}
