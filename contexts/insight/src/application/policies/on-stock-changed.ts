import type { stockChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** What is sold out is not recommended. */
export const onStockChanged: Policy<typeof stockChanged> = async (ports, { data }, tx) => {
  await ports.catalogue.saveStock(tx, data);
};
