import {
  isGuest,
  mayDo,
  PERMISSIONS,
  type Me,
  type Principal,
  type Role,
  type StoreView,
} from '@hiorder/contracts';
import { standingOf } from '../../domain/account.ts';
import type { Guest } from '../../domain/guest.ts';
import type { Store } from '../../domain/store.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { Guests } from '../ports/guests.ts';
import type { Members } from '../ports/members.ts';
import type { Stores } from '../ports/stores.ts';
import type { Tables } from '../ports/tables.ts';

interface Deps {
  readonly accounts: Accounts;
  readonly guests: Guests;
  readonly members: Members;
  readonly stores: Stores;
  readonly tables: Tables;
}

/** The public face of a store. */
export const storeView = ({ id, name, locale, currency, timeZone, accent }: Store): StoreView => ({
  id,
  name,
  locale,
  currency,
  timeZone,
  accent,
});

/** Undefined: the token is good but its bearer is gone. */
export const whoAmI =
  (deps: Deps) =>
  async (caller: Principal): Promise<Me | undefined> => {
    const store = caller.store ? await deps.stores.find(caller.store) : undefined;
    const common = { role: caller.role, store: store ? storeView(store) : null };
    if (isGuest(caller.role)) {
      const guest = await deps.guests.find(caller.sub);
      if (guest?.status !== 'here') return undefined;
      return { ...common, ...(await guestDetails(deps, guest)) };
    }
    const permissions = permissionsOf(caller.role);
    if (caller.role === 'machine') {
      return { ...common, id: caller.sub, name: caller.name ?? null, permissions };
    }
    const account = await deps.accounts.find(caller.sub);
    const standing = account && standingOf(account, await deps.accounts.membershipsOf(account.id));
    if (!standing) return undefined;
    return { ...common, id: account.id, name: account.name, email: account.email, permissions };
  };

const permissionsOf = (role: Role) => PERMISSIONS.filter((permission) => mayDo(role, permission));

/** Whether they are a member is as it is now: their token may be of before. */
async function guestDetails({ tables, members }: Deps, guest: Guest) {
  const { id, nickname, color } = guest;
  const table = await tables.find(guest.storeId, guest.tableId);
  const member = guest.member === null ? undefined : await members.find(guest.member.id);
  const role = member ? 'member' : 'guest';
  return {
    role,
    id,
    name: nickname,
    guest: { id, nickname, color },
    permissions: permissionsOf(role),
    ...(member && { member: { id: member.id, email: member.email } }),
    ...(table && { table: { id: table.id, name: table.name } }),
    tableSession: { id: guest.tableSessionId, openedAt: guest.sessionOpenedAt.toISOString() },
  };
}
