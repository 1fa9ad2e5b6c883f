import type { storeProfileChanged } from '@hiorder/contracts';
import { localeOf, type NewEvent, type Transaction } from '@hiorder/kernel';
import type { MenuDeps } from '../change-menu.ts';
import { wholeMenuChanged } from '../published.ts';

/** Whenever a store speaks another language or counts in another currency, its menu says so. */
export const onStoreProfileChanged =
  (deps: Pick<MenuDeps, 'stores' | 'outbox' | 'clock'>) =>
  async (tx: Transaction, profile: NewEvent<typeof storeProfileChanged>['data']): Promise<void> => {
    const { storeId, currency, timeZone, dayEndsAt: endsAt } = profile;
    const language = localeOf(profile.locale);
    const before = await deps.stores.lock(tx, storeId);
    await deps.stores.save(tx, { storeId, language, currency, day: { timeZone, endsAt } });
    if (!before || (before.language === language && before.currency === currency)) return;
    const version = await deps.stores.menuChanged(tx, storeId);
    await deps.outbox.append(tx, [wholeMenuChanged(storeId, version, deps.clock.now())]);
  };
