import { err, ok, type Result } from '@hiorder/kernel';
import type { StoreLogo } from './store-logo.ts';
import { visibleText } from './visible-text.ts';

/** A restaurant as it presents itself; the tenant. */
export interface Store {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Local time `HH:MM`. */
  readonly dayEndsAt: string;
  readonly accent: string;
  readonly logo: StoreLogo | null;
  /** Grows with every change. */
  readonly version: number;
}

export type StoreRefusal =
  | { code: 'store-name-empty' }
  | { code: 'time-zone-unknown' }
  | { code: 'currency-unknown' };

export const STORE_DEFAULTS = {
  locale: 'ko',
  currency: 'KRW',
  timeZone: 'Asia/Seoul',
  dayEndsAt: '05:00',
  accent: '#F04E23',
  logo: null,
  version: 1,
} as const;

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The store if everything in it makes sense. */
export function checkedStore(store: Store): Result<Store, StoreRefusal> {
  const name = visibleText(store.name);
  if (name === '') return err({ code: 'store-name-empty' });
  if (!isTimeZone(store.timeZone)) return err({ code: 'time-zone-unknown' });
  if (!CURRENCIES.has(store.currency)) return err({ code: 'currency-unknown' });
  return ok({ ...store, name, accent: store.accent.toUpperCase() });
}

export type StoreChanges = Partial<Omit<Store, 'id' | 'currency' | 'version'>>;

export const changedStore = (store: Store, changes: StoreChanges): Result<Store, StoreRefusal> =>
  checkedStore({ ...store, ...changes });

export const sameStore = (one: Store, other: Store): boolean =>
  (Object.keys(one) as (keyof Store)[]).every((key) =>
    key === 'logo' ? one.logo?.hash === other.logo?.hash : one[key] === other[key],
  );
