import type { tableRetired } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onTableRetired: Policy<typeof tableRetired> = async (ports, { data }, tx) => {
  await ports.catalogue.retireTable(tx, data);
};
