import type { PaymentMode, RegisterStore } from '@hiorder/contracts';
import { err, newId, ok, type Clock, type Result, type Transaction } from '@hiorder/kernel';
import { newAccountDetails, type AccountRefusal } from '../domain/account.ts';
import { checkedStore, STORE_DEFAULTS, type Store, type StoreRefusal } from '../domain/store.ts';
import type { Accounts, Passwords } from './ports/accounts.ts';
import type { Events } from './ports/events.ts';
import type { People } from './ports/people.ts';
import type { Stores } from './ports/stores.ts';
import { registered } from './store-events.ts';

interface Deps {
  readonly stores: Stores;
  readonly accounts: Accounts;
  readonly people: People;
  readonly passwords: Passwords;
  readonly events: Events;
  readonly clock: Clock;
}

export interface Registered {
  readonly store: Store;
  readonly owner: { readonly id: string; readonly email: string; readonly name: string };
}
export type RegisterStoreRefusal = StoreRefusal | AccountRefusal | { code: 'email-taken' };

const DEFAULT_MODE: PaymentMode = 'prepay';

/** A new store and its owner, who can sign in at once. */
export const registerStore =
  (deps: Deps) =>
  async (tx: Transaction, command: RegisterStore): Promise<Result<Registered, RegisterStoreRefusal>> => {
    const { owner, paymentMode, ...profile } = command;
    const store = checkedStore({ ...STORE_DEFAULTS, ...profile, id: newId() });
    if (!store.ok) return store;
    const person = newAccountDetails(owner);
    if (!person.ok) return person;

    const at = deps.clock.now();
    const account = {
      ...person.value,
      id: newId(),
      passwordHash: await deps.passwords.hash(owner.password),
      platformAdmin: false,
      disabled: false,
    };
    if (!(await deps.accounts.add(tx, account, at))) return err({ code: 'email-taken' });
    await deps.stores.add(tx, store.value, at);
    await deps.people.add(tx, {
      ...{ id: newId(), accountId: account.id, storeId: store.value.id },
      ...{ role: 'owner', standing: newId(), since: at },
    });
    await deps.events.append(tx, [registered(store.value, paymentMode ?? DEFAULT_MODE, at)]);
    return ok({ store: store.value, owner: { id: account.id, email: account.email, name: account.name } });
  };
