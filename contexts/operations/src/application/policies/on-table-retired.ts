import type { tableRetired } from '@hiorder/contracts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/** The table leaves the board when its party does. */
export const onTableRetired: Policy<typeof tableRetired> = async (deps, { data }, tx) => {
  await deps.floor.retireTable(tx, data);
  touchTable(tx, data);
};
