import type { Result, Transaction } from '@hiorder/kernel';
import type { Store } from '../domain/store.ts';
import { changeStore, type ChangeStoreRefusal } from './change-store.ts';
import type { DevelopedLogo } from './ports/logo-studio.ts';
import type { StoreLogos } from './ports/store-logos.ts';

type Deps = Parameters<typeof changeStore>[0] & { readonly logos: StoreLogos };

/** Gives a store another logo, or takes it away. The picture was made before: a transaction does not wait for it. */
export const changeLogo =
  (deps: Deps) =>
  async (
    tx: Transaction,
    { storeId, developed }: { storeId: string; developed: DevelopedLogo | null },
  ): Promise<Result<Store, ChangeStoreRefusal>> => {
    const logo = developed && { hash: developed.hash, width: developed.width, height: developed.height };
    const changed = await changeStore(deps)(tx, { storeId, changes: { logo } });
    if (!changed.ok) return changed;
    if (developed) await deps.logos.keep(tx, storeId, developed);
    else await deps.logos.remove(tx, storeId);
    return changed;
  };
