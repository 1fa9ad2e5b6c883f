import type { CartView } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { GuestCaller } from '../caller.ts';
import type { CartNow } from '../edit-cart.ts';
import type { Ports } from '../ports/ports.ts';
import { cartView } from './cart-view.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';
import type { Viewer } from './viewer.ts';

type CartReads = Pick<Ports, 'sessions' | 'stores' | 'menus' | 'stocks' | 'clock'>;

export const getCart =
  (ports: CartReads) =>
  async (caller: GuestCaller, viewer: Viewer): Promise<Result<CartView, NoOpenSession>> => {
    const [session, store] = await Promise.all([
      openSessionOf(ports, caller),
      ports.stores.find(caller.storeId),
    ]);
    if (!session.ok) return session;
    if (!store) return err({ code: 'not-found', what: 'store' });
    const menu = await ports.menus.at(store.id, store.menuVersion);
    return ok(await showCart(ports)({ session: session.value, store, menu }, viewer));
  };

/** A cart that is at hand already, as after an edit in a transaction. */
export const showCart =
  (ports: Pick<CartReads, 'stocks' | 'clock'>) =>
  async (now: CartNow, viewer: Viewer, tx?: Transaction): Promise<CartView> => {
    const lines = now.session.status === 'open' ? now.session.cart.lines : [];
    const itemIds = [...new Set(lines.map((line) => line.itemId))];
    const stock = itemIds.length === 0 ? new Map() : await ports.stocks.of(now.store.id, itemIds, tx);
    return cartView({ ...now, stock, at: ports.clock.now() }, viewer);
  };
