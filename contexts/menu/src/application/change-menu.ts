import { err, ok, type Clock, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import type { Refusal } from '../domain/refusal.ts';
import type { Store } from '../domain/store.ts';
import type { Categories } from './ports/categories.ts';
import type { Items } from './ports/items.ts';
import type { OptionsToPutBack } from './ports/options-to-put-back.ts';
import type { Outbox } from './ports/outbox.ts';
import type { SharedGroups } from './ports/shared-groups.ts';
import type { Stores } from './ports/stores.ts';
import { wholeMenuChanged } from './published.ts';

export interface MenuDeps {
  readonly stores: Stores;
  readonly categories: Categories;
  readonly items: Items;
  readonly sharedGroups: SharedGroups;
  readonly optionsToPutBack: OptionsToPutBack;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface Changed<T> {
  readonly value: T;
  /** Published with the change; the menu as a whole announces itself. */
  readonly events: readonly NewEvent[];
}

type Work<T> = (store: Store, at: Date) => Promise<Result<Changed<T>, Refusal>>;

/** The one door to a store's menu: locks it, changes it, counts its version and publishes, all in `tx`. */
export async function changeMenu<T>(
  deps: MenuDeps,
  o: { tx: Transaction; storeId: string },
  work: Work<T>,
): Promise<Result<T, Refusal>> {
  const store = await deps.stores.lock(o.tx, o.storeId);
  if (!store) return err({ code: 'store-not-ready' });
  const at = deps.clock.now();
  const result = await work(store, at);
  if (!result.ok) return result;
  const version = await deps.stores.menuChanged(o.tx, o.storeId);
  await deps.outbox.append(o.tx, [...result.value.events, wholeMenuChanged(o.storeId, version, at)]);
  return ok(result.value.value);
}
