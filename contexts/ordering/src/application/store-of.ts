import { TechnicalError, type Transaction } from '@hiorder/kernel';
import type { Ports } from './ports/ports.ts';
import type { Store } from './ports/stores.ts';

/** A store whose news have not arrived yet is a matter of time, not of the caller. */
export async function storeOf(
  ports: Pick<Ports, 'stores'>,
  storeId: string,
  tx?: Transaction,
): Promise<Store> {
  const store = await ports.stores.find(storeId, tx);
  if (!store) throw storeUnknown(storeId);
  return store;
}

export const storeUnknown = (storeId: string): TechnicalError =>
  new TechnicalError('store-unknown', `Store ${storeId} is not known yet`, { retryable: true });
