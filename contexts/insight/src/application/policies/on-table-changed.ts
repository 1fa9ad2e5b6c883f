import type { tableChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onTableChanged: Policy<typeof tableChanged> = async (ports, { data }, tx) => {
  await ports.catalogue.saveTable(tx, data);
};
