import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { Menu } from '../domain/menu/menu-item.ts';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { OpenTableSession, TableSession } from '../domain/table-session/table-session.ts';
import type { TableSessionCommand } from '../domain/table-session/table-session.commands.ts';
import { actorOf, type GuestCaller } from './caller.ts';
import { storeOf } from './store-of.ts';
import type { Ports } from './ports/ports.ts';
import type { Store } from './ports/stores.ts';
import { cartChangedEvent } from './publishing/table-session-events.ts';
import type { Refusal } from './refusals.ts';

export type CartPorts = Pick<Ports, 'sessions' | 'stores' | 'menus' | 'outbox' | 'clock' | 'newId'>;

/** A table's cart with what it takes to show it. */
export interface CartNow {
  readonly session: TableSession;
  readonly store: Store;
  readonly menu: Menu;
}

type Edit = (now: CartNow & { readonly session: OpenTableSession }) => Result<TableSessionCommand, Refusal>;

/** One edit at a time: the session's lock keeps two people's edits from losing either. */
export async function editCart(
  ports: CartPorts,
  tx: Transaction,
  { caller, edit }: { caller: GuestCaller; edit: Edit },
): Promise<Result<CartNow, Refusal>> {
  const session = await ports.sessions.lock(tx, caller.tableSessionId);
  if (!session || session.storeId !== caller.storeId)
    return err({ code: 'not-found', what: 'table-session' });
  if (session.status === 'closed') return err({ code: 'table-session-closed' });
  const store = await storeOf(ports, session.storeId, tx);
  const menu = await ports.menus.at(store.id, store.menuVersion, tx);
  const command = edit({ session, store, menu });
  if (!command.ok) return command;
  const changed = changeTableSession(session, command.value);
  if (!changed.ok) return changed;
  const after = changed.value;
  if (after !== session && after.status === 'open') {
    await ports.sessions.save(tx, after);
    await ports.outbox.append(tx, [cartChangedEvent(after, menu, actorOf(caller))]);
  }
  return ok({ session: after, store, menu });
}
