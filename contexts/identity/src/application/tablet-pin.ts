import { err, ok, type Clock, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import { failuresAfter, waitOf } from '../domain/sign-in-throttle.ts';
import type { Store } from '../domain/store.ts';
import type { Table } from '../domain/table.ts';
import { normalizedCode } from '../domain/table-code.ts';
import { isTooSimple } from '../domain/tablet-pin.ts';
import type { Passwords } from './ports/accounts.ts';
import type { Events } from './ports/events.ts';
import type { SignInFailures } from './ports/sign-in-failures.ts';
import type { Stores } from './ports/stores.ts';
import type { Tables } from './ports/tables.ts';
import type { TabletPins } from './ports/tablet-pins.ts';
import { pinChanged } from './store-events.ts';

interface Deps {
  readonly stores: Pick<Stores, 'lock'>;
  readonly events: Events;
  readonly tables: Tables;
  readonly tabletPins: TabletPins;
  readonly passwords: Passwords;
  readonly failures: SignInFailures;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export type TabletPinRefusal =
  | { readonly code: 'table-code-unknown' }
  | { readonly code: 'tablet-pin-not-set' }
  | { readonly code: 'tablet-pin-wrong' }
  | { readonly code: 'tablet-pin-too-simple' }
  | { readonly code: 'too-many-attempts'; readonly waitMs: number };

/** From now on this one counts, also on tablets that are in use. */
export const setTabletPin =
  (deps: Deps) =>
  async (storeId: string, pin: string): Promise<Result<true, TabletPinRefusal>> => {
    if (isTooSimple(pin)) return err({ code: 'tablet-pin-too-simple' });
    const hash = await deps.passwords.hash(pin);
    await deps.unitOfWork.transaction(async (tx) => {
      // Whoever sets one at the same moment waits here, and changes this one.
      await deps.stores.lock(tx, storeId);
      const at = deps.clock.now();
      const { first } = await deps.tabletPins.save(tx, storeId, { hash, at });
      await deps.events.append(tx, [pinChanged(storeId, { first, at })]);
    });
    return ok(true);
  };

/** Whether somebody at a table's tablet is staff of its store. Every try counts before it is looked at. */
export const checkTabletPin =
  (deps: Deps) =>
  async (o: {
    readonly code: string;
    readonly pin: string;
  }): Promise<Result<{ store: Store; table: Table }, TabletPinRefusal>> => {
    const scanned = await deps.tables.scan(normalizedCode(o.code));
    if (scanned.kind !== 'table') return err({ code: 'table-code-unknown' });
    const { store, table } = scanned;
    const hash = await deps.tabletPins.find(store.id);
    if (hash === undefined) return err({ code: 'tablet-pin-not-set' });
    const keys = keysOf(table);
    const waitMs = await deps.unitOfWork.transaction((tx) => countTry(deps, tx, keys));
    if (waitMs > 0) return err({ code: 'too-many-attempts', waitMs });
    if (!(await deps.passwords.matches(hash, o.pin))) return err({ code: 'tablet-pin-wrong' });
    await deps.unitOfWork.transaction((tx) => takeBack(deps, tx, keys));
    return ok({ store, table });
  };

interface Keys {
  readonly table: string;
  readonly store: string;
}

const keysOf = ({ id, storeId }: Table): Keys => ({
  ...{ table: `tablet-table\n${storeId}\n${id}`, store: `tablet-store\n${storeId}` },
});

/** Answers how long to wait; a try that has to wait is not counted. */
async function countTry({ failures, clock }: Deps, tx: Transaction, keys: Keys): Promise<number> {
  const now = clock.now();
  const [table, store] = await failures.lock(tx, [keys.table, keys.store]);
  const wait = Math.max(
    waitOf('tablet-table', table?.failures, now),
    waitOf('tablet-store', store?.failures, now),
  );
  if (wait > 0) return wait;
  await failures.save(tx, keys.table, failuresAfter(table?.failures, now));
  await failures.save(tx, keys.store, failuresAfter(store?.failures, now));
  return 0;
}

async function takeBack({ failures, clock }: Deps, tx: Transaction, keys: Keys): Promise<void> {
  await failures.lock(tx, [keys.table, keys.store]);
  await failures.succeed(tx, keys.table, clock.now());
  await failures.takeBack(tx, keys.store);
}
