import { stockChanged, storeProfileChanged, storeRegistered } from '@hiorder/contracts';
import { on, type Subscription } from '@hiorder/messaging';
import type { MenuDeps } from '../../../application/change-menu.ts';
import { onStockChanged } from '../../../application/policies/on-stock-changed.ts';
import { onStoreProfileChanged } from '../../../application/policies/on-store-profile-changed.ts';
import { onStoreRegistered } from '../../../application/policies/on-store-registered.ts';

/** What the menu listens to. */
export function subscriptions(deps: MenuDeps): Subscription[] {
  const stock = onStockChanged(deps);
  const registered = onStoreRegistered(deps);
  const profile = onStoreProfileChanged(deps);
  return [
    on(stockChanged, (event, tx) => stock(tx, event.data)),
    on(storeRegistered, (event, tx) => registered(tx, event.data)),
    on(storeProfileChanged, (event, tx) => profile(tx, event.data)),
  ];
}
