import { createHash } from 'node:crypto';
import type { RegisterStore } from '@hiorder/contracts';
import { newId, TechnicalError, type Clock, type UnitOfWork } from '@hiorder/kernel';
import { newAccountDetails } from '../domain/account.ts';
import type { Store } from '../domain/store.ts';
import type { Table } from '../domain/table.ts';
import { addTable } from './add-table.ts';
import type { Accounts, Passwords } from './ports/accounts.ts';
import type { Events } from './ports/events.ts';
import type { MachineClients } from './ports/machine-clients.ts';
import type { People } from './ports/people.ts';
import type { Stores } from './ports/stores.ts';
import type { Tables } from './ports/tables.ts';
import { registerStore } from './register-store.ts';

interface Deps {
  readonly stores: Stores;
  readonly tables: Tables;
  readonly accounts: Accounts;
  readonly people: People;
  readonly passwords: Passwords;
  readonly machines: MachineClients;
  readonly events: Events;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface SeedStore extends RegisterStore {
  readonly tables: readonly { readonly name: string; readonly seats?: number }[];
}

const refused = (what: string, { code }: { code: string }): TechnicalError =>
  new TechnicalError('seed-refused', `${what} was refused: ${code}`);

/** The store of this owner and name with these tables; what is there already, or comes at the same moment, stays as it is. */
export const seedStore =
  (deps: Deps) =>
  ({ tables, ...store }: SeedStore): Promise<{ store: Store; tables: Table[] }> =>
    deps.unitOfWork.transaction(async (tx) => {
      const find = () => deps.stores.findOwned(tx, { email: store.owner.email, name: store.name });
      const open = async (): Promise<Store> => {
        const registered = await registerStore(deps)(tx, store);
        if (registered.ok) return registered.value.store;
        // Who has the address may be another replica, which starts beside this one and was faster.
        const others = await find();
        if (!others) throw refused(`Store ${store.name}`, registered.error);
        return others;
      };
      const found = (await find()) ?? (await open());
      const storeId = found.id;
      for (const table of tables) {
        const added = await addTable(deps)(tx, { ...table, storeId });
        if (!added.ok && added.error.code !== 'table-name-taken') {
          throw refused(`Table ${table.name}`, added.error);
        }
      }
      return { store: found, tables: (await deps.tables.lockFloor(tx, storeId)) ?? [] };
    });

export interface SeedMachine {
  readonly storeId: string;
  readonly clientId: string;
  /** Random, at least 32 characters. */
  readonly secret: string;
  readonly name: string;
}

/** The machine with this secret; an earlier secret stops working. */
export const seedMachine =
  (deps: Deps) =>
  async ({ secret, ...machine }: SeedMachine): Promise<void> => {
    if (secret.length < 32) throw refused('The machine’s secret', { code: 'too-short' });
    const secretHash = createHash('sha256').update(secret).digest();
    await deps.unitOfWork.transaction((tx) =>
      deps.machines.put(tx, { ...machine, secretHash }, deps.clock.now()),
    );
  };

/** The platform's administrator; an existing account with this address stays as it is. */
export const seedPlatformAdmin =
  (deps: Deps) =>
  async (o: { email: string; password: string; name?: string }): Promise<void> => {
    const details = newAccountDetails({ ...o, name: o.name ?? 'Platform' });
    if (!details.ok) throw refused('The platform’s administrator', details.error);
    const passwordHash = await deps.passwords.hash(o.password);
    const account = { ...details.value, id: newId(), passwordHash, platformAdmin: true, disabled: false };
    await deps.unitOfWork.transaction((tx) => deps.accounts.add(tx, account, deps.clock.now()));
  };
